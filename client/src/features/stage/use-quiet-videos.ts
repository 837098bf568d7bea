import { useEffect } from "react";

/**
 * Keeps `timeupdate` from the page. Every video tells its time four times a second, and React hears it at each of its
 * containers and at the video itself: with many tiles that was most of what a quiet meeting cost the main thread.
 */
export function useQuietVideos(): void {
  useEffect(() => {
    const listening = new AbortController();
    const stop = (event: Event): void => event.stopPropagation();
    globalThis.addEventListener("timeupdate", stop, { capture: true, signal: listening.signal });
    return () => listening.abort();
  }, []);
}
