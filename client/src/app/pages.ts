import { lazy } from "react";

const loadHome = () => import("./HomeRoute");
const loadRoomBook = () => import("./RoomBookRoute");
const loadAccount = () => import("./AccountRoute");
/** Everything that needs LiveKit comes with the first room. */
const loadRoom = () => import("./room/RoomRoute");

/** Each page loads when somebody opens it: who comes by a link to a room needs none of the others. */
export const HomeRoute = lazy(loadHome);
export const RoomBookRoute = lazy(loadRoomBook);
export const AccountRoute = lazy(loadAccount);
export const RoomRoute = lazy(loadRoom);

/** Loads the page of an address beside what all pages share, instead of after it. */
export function preloadPage(path: string): void {
  const load = path.startsWith("/room/") ? loadRoom : path === "/" ? loadHome : null;
  // What fails here fails again, with a screen, where the page is shown.
  load?.().catch(() => undefined);
}
