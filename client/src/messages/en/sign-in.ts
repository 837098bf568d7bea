export const signIn = {
  caption: "Can you sum up what we have so far?",
  help: "No account, or password forgotten? The person who runs this server can help.",
  password: "Password",
  passwordEmpty: "Type your password.",
  showCharacters: "Show characters",
  signIn: "Sign in",
  to: (host: string) => `to ${host}`,
  username: "Username",
  usernameEmpty: "Type your username.",
};
