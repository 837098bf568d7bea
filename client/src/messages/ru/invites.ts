import { plural } from "@confa/language";
import type { Messages } from "../messages";

export const invites: Messages["invites"] = {
  copied: "Скопировано",
  copy: "Копировать",
  copyInviteLink: "Ссылка-приглашение",
  copyInviteLinkOf: (title) => `Ссылка-приглашение в «${title}»`,
  create: "Создать и скопировать ссылку",
  done: "Готово",
  forGuests: "Для гостей без учётной записи",
  goodFor: "Действует",
  hours: (hours) =>
    hours < 24
      ? plural("ru", hours, { one: "# час", few: "# часа", many: "# часов" })
      : plural("ru", hours / 24, { one: "# день", few: "# дня", many: "# дней" }),
  links: "Действующие ссылки",
  madeBy: (name, at) => `${name}, ${at}`,
  newLink: "Новая ссылка для гостей",
  newLinkHint: "Видна только сейчас. По ней войдёт любой, у кого она есть.",
  noGuestLink: "Это не приглашение",
  noGuestLinkText: "Ссылка неполная. Попросите прислать её ещё раз.",
  none: "Ссылок пока нет.",
  notCopied: "Браузер не дал скопировать. Выделите ссылку и скопируйте сами.",
  notGood: "Эта ссылка больше не действует",
  notGoodText:
    "Её срок вышел, по ней вошло столько людей, на сколько она рассчитана, или её отозвали. Попросите того, кто её прислал, о другой.",
  pageTitle: "Приглашение · Confa",
  people: (count) => plural("ru", count, { one: "# человек", few: "# человека", many: "# человек" }),
  revoke: "Отозвать",
  revokeMade: (at) => `Отозвать ссылку от ${at}`,
  roomLink: "Ссылка на комнату",
  roomLinkHint: "Для людей с учётной записью на этом сервере.",
  signIn: "Войти с учётной записью",
  title: (title) => `Пригласить в «${title}»`,
  unread: "Ссылка не открывается",
  used: (used, most, until) => `${used} из ${most}, действует до ${until}`,
  uses: "Для скольких",
};
