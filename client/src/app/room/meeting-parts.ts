/** What a meeting shows besides people, with its menus and dialogs: not needed to open a room's page. */
export const loadControls = () => import("./MeetingControls");
export const loadPanel = () => import("./MeetingPanel");

/** The page has its own things to load first, in ms. */
const PRELOAD_AFTER = 1000;

/** Loads them while one is at the door, so that they are there when the meeting is. Returns the way to stop. */
export function preloadMeeting(): () => void {
  const timer = setTimeout(() => {
    // Without a network now: whoever needs them asks again.
    for (const load of [loadControls, loadPanel]) load().catch(() => undefined);
  }, PRELOAD_AFTER);
  return () => clearTimeout(timer);
}
