export const shortcuts = {
  close: "Close",
  help: "This list",
  names: {
    microphone: "Microphone on or off",
    camera: "Camera on or off",
    hand: "Raise or lower your hand",
    chat: "Chat",
    people: "People",
    agents: "Agents",
    layout: "Grid or speaker",
    fullScreen: "Full screen",
  },
  pushToTalk: "Hold to talk",
  space: "Space",
  title: "Keyboard shortcuts",
  use: "Use these keys",
  useText: "Turn them off if you speak to your computer.",
};
