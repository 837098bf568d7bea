/** What is said, in words. */
export const captions = {
  close: "Close captions history",
  copied: "The captions were copied.",
  copy: "Copy",
  empty: "Nothing was said yet",
  emptyText: "What people and agents say stands here while you are in the meeting.",
  history: "Captions history",
  inviteScribe: "Invite Scribe",
  missing: {
    encrypted: "This meeting is encrypted end to end: no agent hears it, so there are no captions.",
    forbidden:
      "Captions come from an agent, and agents are turned off in this room. An administrator can allow them.",
    "no-agent": "Captions come from an agent, and none is here. The Scribe writes and never speaks.",
  },
  notCopied: "The browser did not let us copy. Save the captions as a file.",
  said: "What was said",
  saveText: "Save as text",
  saveVtt: "Save as WebVTT",
  silence: "What people and agents say appears here.",
  text: "Text",
  title: "Captions",
  vtt: "WebVTT",
};
