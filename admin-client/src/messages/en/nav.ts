export const nav = {
  auditLog: "Audit log",
  console: "Admin",
  home: "Confa Admin",
  live: (count: number) => `${count} live`,
  main: "Main",
  rooms: "Rooms",
  signOut: "Sign out",
  signOutAgain: "Sign out again",
  stillSignedIn: "You are still signed in.",
  users: "Users",
};
