import { LogLevel, Room, setLogLevel, VideoPresets, type RoomConnectOptions } from "livekit-client";
import type { Encryption } from "./encryption";

/** Nobody looks at a spinner for longer than this, in ms, until a join succeeded or failed with a sentence. */
export const JOIN_LIMIT = 12_000;

export const CONNECT_OPTIONS: RoomConnectOptions = {
  maxRetries: 0,
  websocketTimeout: 10_000,
  peerConnectionTimeout: 10_000,
};

// Its warnings tell of things that it mends itself.
setLogLevel(import.meta.env.DEV ? LogLevel.warn : LogLevel.error);

/** A room that receives only what is looked at and sends only what somebody receives. */
export function createRoom(encryption: Encryption | null): Room {
  return new Room({
    ...(encryption === null ? {} : { encryption: encryption.options }),
    adaptiveStream: { pixelDensity: "screen" },
    dynacast: true,
    disconnectOnPageLeave: true,
    stopLocalTrackOnUnpublish: true,
    videoCaptureDefaults: { resolution: VideoPresets.h720.resolution },
    publishDefaults: { simulcast: true, red: true, dtx: true },
  });
}
