import { ExternalE2EEKeyProvider, type Room } from "livekit-client";
import EncryptionWorker from "livekit-client/e2ee-worker?worker";

/** End-to-end encryption of one room: the key that everybody derives from the passphrase, and the worker. */
export class Encryption {
  readonly #keys = new ExternalE2EEKeyProvider();
  readonly #worker = new EncryptionWorker();

  /** For the room's options. With this option data is encrypted too: chat is words of people. */
  get options() {
    return { keyProvider: this.#keys, worker: this.#worker };
  }

  /** From now on what is sent and received is encrypted with this passphrase. */
  async use(passphrase: string, room: Room): Promise<void> {
    await this.#keys.setKey(passphrase);
    await room.setE2EEEnabled(true);
  }

  close(): void {
    this.#worker.terminate();
  }
}
