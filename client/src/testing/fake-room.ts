import { EventEmitter } from "node:events";
import type { DisconnectReason, ParticipantKind, Room } from "livekit-client";
import { RoomEvent } from "livekit-client";
import { vi } from "vitest";

type TextHandler = (
  reader: { info: unknown; readAll: () => Promise<string> },
  sender: { identity: string },
) => void;

type SetEnabled = (isOn: boolean, capture?: unknown) => Promise<void>;
type SendText = (text: string, options?: unknown) => Promise<{ id: string }>;

/** A room without a server: the test plays the server's part. */
export class FakeRoom extends EventEmitter {
  readonly connect = vi.fn<(url: string, token: string, options: unknown) => Promise<void>>(() =>
    Promise.resolve(),
  );
  readonly prepareConnection = vi.fn<(url: string) => Promise<void>>(() => Promise.resolve());
  readonly disconnect = vi.fn<(stopTracks?: boolean) => Promise<void>>(() => Promise.resolve());
  readonly localParticipant = {
    isLocal: true,
    identity: "u-1-aaaa",
    name: "Alice",
    trackPublications: new Map<string, unknown>(),
    setMicrophoneEnabled: vi.fn<SetEnabled>(() => Promise.resolve()),
    setCameraEnabled: vi.fn<SetEnabled>(() => Promise.resolve()),
    publishTrack: vi.fn<(track: unknown, options?: unknown) => Promise<void>>(() => Promise.resolve()),
    publishData: vi.fn<(payload: Uint8Array, options?: unknown) => Promise<void>>(() => Promise.resolve()),
    isSpeaking: false,
    sendText: vi.fn<SendText>(() => Promise.resolve({ id: "s-1" })),
  };
  readonly remoteParticipants = new Map<string, { identity: string; name: string; kind: ParticipantKind }>();
  readonly #handlers = new Map<string, TextHandler>();

  readonly registerTextStreamHandler = (topic: string, handler: TextHandler): void => {
    this.#handlers.set(topic, handler);
  };

  readonly unregisterTextStreamHandler = (topic: string): void => {
    this.#handlers.delete(topic);
  };

  receiveText(topic: string, identity: string, text: string, info: Record<string, unknown> = {}): void {
    const reader = { info: { id: `${identity}-${text}`, timestamp: 0, attributes: {}, ...info } };
    this.#handlers.get(topic)?.({ ...reader, readAll: () => Promise.resolve(text) }, { identity });
  }

  endWith(reason: DisconnectReason): void {
    this.emit(RoomEvent.Disconnected, reason);
  }

  get asRoom(): Room {
    return this as unknown as Room;
  }
}
