import { plural } from "@confa/language";

/** The row of controls under a meeting. */
export const dock = {
  cameraMenu: "Camera menu",
  controls: "Meeting controls",
  devices: { camera: "Camera", microphone: "Microphone" },
  here: (count: number) => plural("en", count, { one: "# here", other: "# here" }),
  microphoneMenu: "Microphone and speaker menu",
  more: "More",
  panels: { chat: "Chat", people: "People", agents: "Agents" },
  share: "Share",
  shareScreen: "Share screen",
  stopSharing: "Stop sharing",
  unread: (count: number) => plural("en", count, { one: "# unread", other: "# unread" }),
};
