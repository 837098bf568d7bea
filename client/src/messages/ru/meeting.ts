import type { Messages } from "../messages";

export const meeting: Messages["meeting"] = {
  enableSound: "Включить звук",
  enableSoundText: "Браузер не даёт встрече звучать, пока вы не разрешите.",
  fullScreen: "Во весь экран",
  goingBack: (title) => `Возвращаемся в «${title}»`,
  homeLink: "Confa, на главную",
  leaveFullScreen: "Выйти из полного экрана",
  notLoaded: "Комната не открывается",
  notAdmitted: "В эту комнату вас не пускают",
  notAdmittedText: "Владелец комнаты может вас пригласить.",
  pageTitle: (room) => `${room} · Confa`,
  pictureInPicture: "Картинка в картинке",
  presenting: (name) => `Показывает ${name}`,
  staysHere: "Звук и видео не покидают этот сервер",
  time: "Время встречи",
  youPresent: "Вы показываете экран",
};
