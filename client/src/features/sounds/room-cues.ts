import type { Room } from "livekit-client";
import { CuePlayer } from "./cue-player";
import { CueRules } from "./cue-rules";
import type { Cue } from "./cues";

/** The sounds of one meeting, as the person wants them. */
export class RoomCues {
  #isOn = true;
  readonly #room: Room;
  readonly #player = new CuePlayer();
  readonly #rules = new CueRules();

  constructor(room: Room) {
    this.#room = room;
  }

  readonly setOn = (isOn: boolean): void => {
    this.#isOn = isOn;
  };

  readonly play = (cue: Cue): void => {
    const isHeard = this.#rules.allows(cue, Date.now(), this.#room.localParticipant.isSpeaking);
    if (this.#isOn && isHeard) this.#player.play(cue);
  };

  close(): void {
    this.#player.close();
  }
}
