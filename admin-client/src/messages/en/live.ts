/** Whether what is shown is what is. */
export const live = {
  asOf: (clock: string) => `As of ${clock}.`,
  connecting: "Connecting",
  follows: "Updates as it happens",
  sfuAway: "The media server does not answer.",
  sfuAwayText: "This is what was known before. It follows again by itself.",
  stale: (clock: string) => `Stale since ${clock}.`,
  staleText: "The server does not send news. We keep trying.",
};
