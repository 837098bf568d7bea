import type { Messages } from "../messages";

export const signIn: Messages["signIn"] = {
  adminReady: "Администратор готов",
  adminReadyText: (username) => `Войдите как ${username} с этим паролем.`,
  alreadyInitialized: "Администратор уже есть",
  alreadyInitializedText:
    "Кто-то уже создал первого администратора этого сервера. Попросите у него учётную запись.",
  createAdmin: "Создать администратора",
  firstStart: "Первый администратор",
  firstStartText: "На этом сервере его ещё нет.",
  goToSignIn: "Перейти ко входу",
  help: "Нет учётной записи или забыли пароль? Поможет тот, кто ведёт этот сервер.",
  keyIsKept: "печатает его при первом запуске. Он хранится под именем SERVICE_ADMIN_KEY в ",
  keyOnServer: "на сервере.",
  notAdmin: "Эта учётная запись — не администратора. Изменить это может администратор.",
  password: "Пароль",
  passwordEmpty: "Введите пароль.",
  passwordHint: "Не меньше 12 знаков. Оставьте пустым, и он будет создан и показан один раз.",
  serviceKey: "Служебный ключ",
  serviceKeyEmpty: "Введите служебный ключ этого сервера.",
  showCharacters: "Показать знаки",
  signIn: "Войти",
  to: (host) => `в консоль ${host}`,
  username: "Имя пользователя",
  usernameEmpty: "Введите имя пользователя.",
};
