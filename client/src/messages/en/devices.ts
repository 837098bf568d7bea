/** Microphone, camera and speaker, and what keeps them from working. */
export const devices = {
  bothProblems: {
    denied:
      "The browser does not give us your microphone and camera. Allow them in the address bar, then try again.",
    missing: "We find no microphone and no camera. Plug them in, then try again.",
    "in-use": "Another program uses your microphone and camera. Close it there, or choose other devices.",
    gone: "Your microphone and camera are gone. Plug them in again, or choose other devices.",
    unsupported:
      "The browser gives devices to secure pages only. Open this page with https to use your microphone and camera.",
    unknown: "Your microphone and camera do not start. Try again, or choose other devices.",
  },
  cameraProblems: {
    denied: "The browser does not give us your camera. Allow it in the address bar, then try again.",
    missing: "We find no camera. Plug one in, then try again.",
    "in-use": "Another program uses your camera. Close it there, or choose another camera.",
    gone: "Your camera is gone. Plug it in again, or choose another camera.",
    unsupported:
      "The browser gives devices to secure pages only. Open this page with https to use your camera.",
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
  noneFound: "None found",
};
