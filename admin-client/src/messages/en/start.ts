/** Before and around the console: starting, finding the page, signing in again. */
export const start = {
  cannotStart: "The console cannot start",
  couldNotStart: "The console could not start.",
  broken: "This page does not work right now",
  brokenText: "The console may have been updated. Reloading brings the newest one.",
  ended: {
    "signed-out-elsewhere": "You signed out in another window.",
    expired: "Your session is over. Sign in again to go on.",
    blocked: "Your account was blocked. The person who runs this server can tell you why.",
  },
  endedTitle: "You are signed out",
  forAdministrators: "The console is for administrators",
  goToOverview: "Go to the overview",
  notAdministrator: (name: string) =>
    `${name} is not an administrator. Sign out, then sign in with another account.`,
  notFound: "There is nothing at this address",
  notFoundText: "The link may be old, or a letter is missing.",
  reload: "Reload the page",
};
