import { plural } from "@confa/language";

/** The row of controls under a meeting. */
export const dock = {
  cameraMenu: "Camera menu",
  captions: "Captions",
  captionsOff: "Turn captions off",
  captionsOn: "Turn captions on",
  controls: "Meeting controls",
  devices: { camera: "Camera", microphone: "Microphone" },
  here: (count: number) => plural("en", count, { one: "# here", other: "# here" }),
  microphoneMenu: "Microphone and speaker menu",
  lowerHand: "Lower hand",
  more: "More",
  panels: { chat: "Chat", people: "People", agents: "Agents", captions: "Captions history" },
  raiseHand: "Raise hand",
  react: "React",
  reactions: {
    "👍": "Thumbs up",
    "👏": "Applause",
    "❤️": "Heart",
    "😂": "Laughing",
    "😮": "Surprised",
    "🎉": "Celebration",
  },
  share: "Share",
  shareScreen: "Share screen",
  stopSharing: "Stop sharing",
  endForAll: "End for all",
  keyboard: "Keyboard shortcuts",
  soundsOff: "Turn sounds off",
  soundsOn: "Turn sounds on",
  unread: (count: number) => plural("en", count, { one: "# unread", other: "# unread" }),
};
