import { useSyncExternalStore } from "react";

export interface FullScreenState {
  isPossible: boolean;
  isOn: boolean;
  toggle: () => void;
}

export function useFullScreen(): FullScreenState {
  const isOn = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  return { isPossible: document.fullscreenEnabled, isOn, toggle };
}

function toggle(): void {
  // A browser may refuse; the page then stays as it is, which the person sees.
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  change.catch(() => undefined);
}

function subscribe(listener: () => void): () => void {
  document.addEventListener("fullscreenchange", listener);
  return () => document.removeEventListener("fullscreenchange", listener);
}
