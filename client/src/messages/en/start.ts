/** Before and around everything: starting, finding the page, signing in again. */
export const start = {
  blocked: "You are signed out",
  blockedTitle: "Signed out · Confa",
  broken: "This page broke",
  brokenText: "Nothing that you did caused it. Loading the page again helps.",
  doesNotStart: "Confa does not start",
  ended: {
    "signed-out-elsewhere": "You signed out in another window.",
    expired: "Your session ended. Sign in to go on.",
    blocked: "Your account was blocked. The person who runs this server can tell you why.",
  },
  loadAgain: "Load it again",
  notFound: "There is no such page",
  notFoundText: "The address has a mistake, or the page is gone.",
  notFoundTitle: "Not found · Confa",
  serverSilent: "The server does not answer",
  signInAsOther: "Sign in with another account",
  signInTitle: "Sign in · Confa",
};
