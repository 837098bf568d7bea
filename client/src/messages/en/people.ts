export const people = {
  close: "Close people",
  microphoneOff: "Microphone off",
  microphoneOn: "Microphone on",
  title: "People",
  whoIsHere: "Who is here",
};
