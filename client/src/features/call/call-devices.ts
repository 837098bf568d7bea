import {
  ConnectionState,
  RoomEvent,
  type LocalAudioTrack,
  type LocalTrack,
  type LocalVideoTrack,
  type Participant,
  type Room,
  type TrackPublication,
} from "livekit-client";
import { readDeviceChoice } from "@/shared/device-choice";
import { readDeviceProblem, type Device, type DeviceProblem } from "@/shared/device-problem";
import { deviceOf, SOURCES } from "./device-source";

export interface DeviceState {
  /** What the person wants; a device that fails is off and has a problem. */
  isOn: boolean;
  problem: DeviceProblem | null;
}

export type CallDevicesState = Readonly<Record<Device, DeviceState>>;

export interface ReadyTracks {
  microphone: LocalAudioTrack | null;
  camera: LocalVideoTrack | null;
}

const OFF: DeviceState = { isOn: false, problem: null };

/** Microphone and camera of the person in the room: what is wished, what works, and bringing both together. */
export class CallDevices {
  #state: CallDevicesState = { microphone: OFF, camera: OFF };
  readonly #room: Room;
  readonly #listeners = new Set<() => void>();
  readonly #silencedListeners = new Set<() => void>();
  /** One change after the other for each device: quick clicks end in the state of the last one. */
  readonly #work: Record<Device, Promise<void>> = {
    microphone: Promise.resolve(),
    camera: Promise.resolve(),
  };

  constructor(room: Room) {
    this.#room = room;
    room.on(RoomEvent.TrackMuted, this.#onMuted);
  }

  readonly getState = (): CallDevicesState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls `listener` when somebody else turned the microphone off; returns the way to stop. */
  readonly onSilenced = (listener: () => void): (() => void) => {
    this.#silencedListeners.add(listener);
    return () => this.#silencedListeners.delete(listener);
  };

  /** Sets the wish before joining; nothing is opened yet. */
  readonly plan = (wish: Record<Device, boolean>): void => {
    this.#change("microphone", { isOn: wish.microphone, problem: null });
    this.#change("camera", { isOn: wish.camera, problem: null });
  };

  /** Publishes what is wished: the tracks of the pre-join page as they are, else opened anew. */
  readonly bring = async (ready: ReadyTracks): Promise<void> => {
    await Promise.all([
      this.#bringOne("microphone", ready.microphone),
      this.#bringOne("camera", ready.camera),
    ]);
  };

  readonly set = async (device: Device, isOn: boolean): Promise<void> => {
    this.#change(device, { isOn, problem: null });
    this.#work[device] = this.#work[device].then(() => this.#apply(device));
    await this.#work[device];
  };

  async #bringOne(device: Device, ready: LocalAudioTrack | LocalVideoTrack | null): Promise<void> {
    // Who has left again in the same moment is not filmed any more.
    if (this.#room.state === ConnectionState.Disconnected) {
      ready?.stop();
      return;
    }
    const mayPublish = this.#room.localParticipant.permissions?.canPublish !== false;
    const isUsable = mayPublish && ready !== null && ready.mediaStreamTrack.readyState === "live";
    if (!this.#state[device].isOn || !isUsable) {
      ready?.stop();
      if (this.#state[device].isOn) await this.set(device, true);
      return;
    }
    try {
      // The SDK's own types do not hold under exactOptionalPropertyTypes.
      await this.#room.localParticipant.publishTrack(ready as LocalTrack, { source: SOURCES[device] });
    } catch (error) {
      ready.stop();
      this.#fail(device, error);
    }
  }

  async #apply(device: Device): Promise<void> {
    const { isOn } = this.#state[device];
    const me = this.#room.localParticipant;
    if (isOn && me.permissions?.canPublish === false) {
      this.#change(device, { isOn: false, problem: "not-permitted" });
      return;
    }
    try {
      if (device === "microphone") await me.setMicrophoneEnabled(isOn, captureOf(device));
      else await me.setCameraEnabled(isOn, captureOf(device));
    } catch (error) {
      this.#fail(device, error);
    }
  }

  /** A track that falls silent without the person's wish: a host muted it, or the device is gone. */
  readonly #onMuted = (publication: TrackPublication, participant: Participant): void => {
    if (!participant.isLocal) return;
    const device = deviceOf(publication.source);
    if (device === null || !this.#state[device].isOn) return;
    const isGone = publication.track?.mediaStreamTrack.readyState === "ended";
    this.#change(device, { isOn: false, problem: isGone ? "gone" : null });
    if (!isGone && device === "microphone") for (const listener of this.#silencedListeners) listener();
  };

  #fail(device: Device, error: unknown): void {
    this.#change(device, { isOn: false, problem: readDeviceProblem(error) });
  }

  #change(device: Device, state: DeviceState): void {
    this.#state = { ...this.#state, [device]: state };
    for (const listener of this.#listeners) listener();
  }
}

function captureOf(device: Device): { deviceId: { ideal: string } } | undefined {
  const id = readDeviceChoice()[device];
  return id === null ? undefined : { deviceId: { ideal: id } };
}
