import type { Messages } from "../messages";

export const auditLog: Messages["auditLog"] = {
  changedTo: " изменено на ",
  everything: "Всё",
  export: "Экспорт",
  from: "С",
  fromAddress: "С адреса",
  loading: "Загрузка журнала",
  noMatch: "Ни одна запись не подходит",
  noMatchText: "Попробуйте короче имя, больше дней или другой вид записей.",
  notSignedIn: "Без входа",
  on: "Над кем",
  onWhom: "Над кем или чем",
  refused: "Отказано",
  serviceKey: "Служебный ключ",
  targets: { user: "Пользователь", guest: "Гость", room: "Комната", address: "Адрес" },
  title: "Журнал действий",
  to: "По",
  what: "Что",
  whoActed: "Кто действовал",
  whoAndWhen: "Кто и когда",
  wholeLog: "Показать весь журнал",
};
