import type { Messages } from "../messages";

export const signIn: Messages["signIn"] = {
  caption: "Подведёшь итог тому, что уже решили?",
  help: "Нет учётной записи или забыли пароль? Поможет тот, кто ведёт этот сервер.",
  password: "Пароль",
  passwordEmpty: "Введите пароль.",
  showCharacters: "Показать знаки",
  signIn: "Войти",
  to: (host) => `на ${host}`,
  username: "Имя пользователя",
  usernameEmpty: "Введите имя пользователя.",
};
