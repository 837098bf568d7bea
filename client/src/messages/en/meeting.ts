/** The frame of a meeting, and the page around it. */
export const meeting = {
  enableSound: "Enable sound",
  enableSoundText: "The browser keeps this meeting silent until you allow sound.",
  fullScreen: "Full screen",
  goingBack: (title: string) => `Going back into ${title}`,
  homeLink: "Confa, home",
  leaveFullScreen: "Leave full screen",
  notLoaded: "This room does not open",
  notAdmitted: "This room does not admit you",
  notAdmittedText: "Its owner can invite you.",
  pageTitle: (room: string) => `${room} · Confa`,
  pictureInPicture: "Picture in picture",
  presenting: (name: string) => `${name} is presenting`,
  staysHere: "Audio and video stay on this server",
  time: "Meeting time",
  youPresent: "You are presenting",
};
