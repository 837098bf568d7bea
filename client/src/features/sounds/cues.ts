/** One note: frequency in Hz, start and length in seconds. */
interface Note {
  frequency: number;
  at: number;
  length: number;
}

export type Cue =
  | "joined"
  | "left"
  | "agent-joined"
  | "hand"
  | "message"
  | "muted"
  | "lost"
  | "back"
  | "knock";

const C5 = 523.25;
const G5 = 783.99;
const B5 = 987.77;
const C6 = 1046.5;
const A5 = 880;
const G3 = 196;
const D3 = 146.83;

function two(first: number, second: number): Note[] {
  return [
    { frequency: first, at: 0, length: 0.12 },
    { frequency: second, at: 0.09, length: 0.16 },
  ];
}

/** Short and soft, so that nobody stops talking because of them. */
export const CUES: Readonly<Record<Cue, readonly Note[]>> = {
  joined: two(C5, G5),
  left: two(G5, C5),
  "agent-joined": [...two(C5, G5), { frequency: B5, at: 0.18, length: 0.18 }],
  hand: [{ frequency: A5, at: 0, length: 0.5 }],
  message: [{ frequency: C6, at: 0, length: 0.05 }],
  muted: [{ frequency: G3, at: 0, length: 0.25 }],
  knock: [
    { frequency: D3, at: 0, length: 0.07 },
    { frequency: D3, at: 0.16, length: 0.07 },
  ],
  lost: two(C6, C5),
  back: two(C5, C6),
};
