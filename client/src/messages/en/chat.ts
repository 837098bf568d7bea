export const chat = {
  close: "Close chat",
  conversation: "Conversation",
  empty: "No messages yet",
  emptyText: "What you write here is seen by everyone in the room.",
  hint: "Seen by everyone who is here.",
  message: "Message",
  messageTo: "Message to everyone",
  notSent: "This message was not sent. Check the connection, then send it again.",
  send: "Send",
  title: "Chat",
  tooLong: (length: number, longest: number) =>
    `This message has ${length} characters. Use ${longest} or fewer.`,
};
