import type { Messages } from "../messages";

export const start: Messages["start"] = {
  blocked: "Вы больше не в системе",
  blockedTitle: "Вход закрыт · Confa",
  broken: "Эта страница сломалась",
  brokenText: "Вы ни при чём. Загрузите страницу ещё раз.",
  doesNotStart: "Confa не запускается",
  ended: {
    "signed-out-elsewhere": "Вы вышли в другом окне.",
    expired: "Сеанс закончился. Войдите, чтобы продолжить.",
    blocked: "Ваша учётная запись заблокирована. Почему — скажет тот, кто ведёт этот сервер.",
  },
  loadAgain: "Загрузить ещё раз",
  notFound: "Такой страницы нет",
  notFoundText: "В адресе ошибка, или страницу убрали.",
  notFoundTitle: "Не найдено · Confa",
  serverSilent: "Сервер не отвечает",
  signInAsOther: "Войти под другим именем",
  signInTitle: "Вход · Confa",
};
