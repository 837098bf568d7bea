import type { Messages } from "../messages";

export const chat: Messages["chat"] = {
  close: "Закрыть чат",
  conversation: "Переписка",
  empty: "Сообщений пока нет",
  emptyText: "Что вы здесь напишете, увидят все в комнате.",
  hint: "Видят все, кто здесь.",
  message: "Сообщение",
  messageTo: "Сообщение для всех",
  notSent: "Сообщение не отправлено. Проверьте связь, затем отправьте ещё раз.",
  send: "Отправить",
  title: "Чат",
  tooLong: (length, longest) => `Длина сообщения — ${length}. Нужно не больше ${longest} знаков.`,
};
