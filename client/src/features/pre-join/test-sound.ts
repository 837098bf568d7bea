/** A rising fifth: Hz of the two notes. */
const NOTES = [523.25, 783.99];
/** Of one note, seconds. */
const LENGTH = 0.25;
/** Well below speech. */
const GAIN = 0.12;

/** Plays two soft notes on a speaker (null: the system's own), and is done when they have died away. */
export async function playTestSound(speaker: string | null): Promise<void> {
  const context = new AudioContext();
  try {
    const output = context.createMediaStreamDestination();
    const player = new Audio();
    player.srcObject = output.stream;
    // A speaker that is gone leaves the sound to the system, as in the meeting.
    if (speaker !== null) await player.setSinkId(speaker).catch(() => undefined);
    await Promise.all([context.resume(), player.play()]);
    await Promise.all(NOTES.map((pitch, index) => playNote(context, output, pitch, index * LENGTH)));
    player.pause();
  } finally {
    await context.close();
  }
}

function playNote(context: AudioContext, output: AudioNode, pitch: number, delay: number): Promise<void> {
  const start = context.currentTime + delay;
  const tone = new OscillatorNode(context, { frequency: pitch });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(GAIN, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 2 * LENGTH);
  tone.connect(volume).connect(output);
  tone.start(start);
  tone.stop(start + 2 * LENGTH);
  return new Promise((resolve) => tone.addEventListener("ended", () => resolve(), { once: true }));
}
