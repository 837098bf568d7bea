/** Microphone, camera and speaker, and what keeps them from working. */
export const devices = {
  allowIn: {
    firefox: "In Firefox: press the crossed-out icon in the address bar and take the block away.",
    ios: "On this phone: Settings, Apps, your browser, then Microphone and Camera.",
    safari: "In the Safari menu: Settings for this website, then Camera and Microphone.",
    other: "Press the icon before the address, and allow them there.",
  },
  bothProblems: {
    denied:
      "The browser does not give us your microphone and camera. Allow them in the address bar, then try again.",
    missing: "We find no microphone and no camera. Plug them in, then try again.",
    "in-use": "Another program uses your microphone and camera. Close it there, or choose other devices.",
    gone: "Your microphone and camera are gone. Plug them in again, or choose other devices.",
    unsupported:
      "The browser gives devices to secure pages only. Open this page with https to use your microphone and camera.",
    "not-permitted": "You may watch and listen here, and write in the chat. A host can let you speak.",
    unknown: "Your microphone and camera do not start. Try again, or choose other devices.",
  },
  cameraProblems: {
    denied: "The browser does not give us your camera. Allow it in the address bar, then try again.",
    missing: "We find no camera. Plug one in, then try again.",
    "in-use": "Another program uses your camera. Close it there, or choose another camera.",
    gone: "Your camera is gone. Plug it in again, or choose another camera.",
    unsupported:
      "The browser gives devices to secure pages only. Open this page with https to use your camera.",
    "not-permitted": "You may watch and listen here, and write in the chat. A host can let you speak.",
    unknown: "Your camera does not start. Try again, or choose another camera.",
  },
  dismiss: "Dismiss",
  microphoneAndSpeaker: "Microphone and speaker",
  microphoneProblems: {
    denied: "The browser does not give us your microphone. Allow it in the address bar, then try again.",
    missing: "We find no microphone. Plug one in, then try again.",
    "in-use": "Another program uses your microphone. Close it there, or choose another microphone.",
    gone: "Your microphone is gone. Plug it in again, or choose another microphone.",
    unsupported:
      "The browser gives devices to secure pages only. Open this page with https to use your microphone.",
    "not-permitted": "You may watch and listen here, and write in the chat. A host can let you speak.",
    unknown: "Your microphone does not start. Try again, or choose another microphone.",
  },
  moved: {
    camera: (from: string, to: string) => `Your camera “${from}” is gone. We switched to “${to}”.`,
    microphone: (from: string, to: string) => `Your microphone “${from}” is gone. We switched to “${to}”.`,
  },
  names: {
    audioinput: "Microphone",
    audiooutput: "Speaker",
    videoinput: "Camera",
  },
  noise: "Background noise",
  noiseFails: "This browser cannot take noise out of your sound.",
  noiseFilter: "Take noise out",
  noneFound: "None found",
};
