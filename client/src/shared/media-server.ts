import { createContext, use } from "react";

/** The address of the media server, as far as it is known before a seat is given; null where it is not. */
export const MediaServer = createContext<string | null>(null);

export function useMediaServer(): string | null {
  return use(MediaServer);
}
