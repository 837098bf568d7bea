import { useEffect, useState } from "react";
import { documentPip, openPipWindow, showVideoOnTop } from "./pip-window";

export interface Pip {
  isPossible: boolean;
  /** The small window, where the browser gives one that we may fill. */
  window: Window | null;
  isOn: boolean;
  toggle: () => void;
}

/** The meeting in a small window on top of others. */
export function usePip(): Pip {
  const [pipWindow, setWindow] = useState<Window | null>(null);
  useEffect(() => {
    if (pipWindow === null) return;
    const onClosed = (): void => setWindow(null);
    pipWindow.addEventListener("pagehide", onClosed);
    return () => {
      pipWindow.removeEventListener("pagehide", onClosed);
      pipWindow.close();
    };
  }, [pipWindow]);

  const open = async (): Promise<void> => {
    const pip = documentPip();
    if (pip === null) await showVideoOnTop();
    else setWindow(await openPipWindow(pip));
  };
  const toggle = (): void => {
    if (pipWindow !== null) setWindow(null);
    else if (document.pictureInPictureElement) document.exitPictureInPicture().catch(() => undefined);
    // A browser may refuse; the page then stays as it is, which the person sees.
    else open().catch(() => undefined);
  };
  return {
    isPossible: documentPip() !== null || document.pictureInPictureEnabled === true,
    window: pipWindow,
    isOn: pipWindow !== null,
    toggle,
  };
}
