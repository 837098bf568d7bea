import type { Messages } from "../messages";

export const auditDetails: Messages["auditDetails"] = {
  labels: {
    access: "Доступ",
    displayName: "Отображаемое имя",
    endedSessions: "Завершено сеансов",
    hasLobby: "Ожидание",
    isAgentsEnabled: "Агенты",
    isEncrypted: "Сквозное шифрование",
    reason: "Причина",
    role: "Роль",
    seconds: "На секунд",
    site: "Сайт",
    status: "Состояние",
    title: "Название",
  },
  values: {
    access: { open: "Открыт", members: "Только участники", invited: "Только приглашённые" },
    hasLobby: { true: "Да", false: "Нет" },
    isAgentsEnabled: { true: "Разрешены", false: "Запрещены" },
    isEncrypted: { true: "Да", false: "Нет" },
    role: {
      USER: "Пользователь",
      ADMIN: "Администратор",
      owner: "Владелец",
      moderator: "Ведущий",
      member: "Участник",
    },
    status: { active: "Работает", blocked: "Заблокирован" },
    site: { client: "Встречи", admin: "Консоль" },
    reason: {
      wrong_password: "Неверный пароль",
      unknown_account: "Такой учётной записи нет",
      blocked: "Учётная запись заблокирована",
      token_reused: "Пришёл старый cookie, поэтому сеанс завершён",
      wrong_service_key: "Неверный служебный ключ",
    },
  },
};
