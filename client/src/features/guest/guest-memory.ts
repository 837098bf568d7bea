import type { Answer } from "@confa/api-client";
import { isRecord, perTab, readStored, writeStored } from "@/shared/stored";

const KEY = "confa.guest";

export type Preview = Answer<"/invites/preview", "post">;

/** What a tab keeps of an invitation, so that a reload goes on where it was. */
export interface GuestMemory {
  /** What stood behind `#invite=` in the link. */
  secret: string;
  /** What may be used in place of the invitation once it was accepted. */
  token: string | null;
  /** Where it leads; known again after a reload, also when the invitation itself is used up by then. */
  preview: Preview | null;
}

/** The invitation of this tab: out of the address if it has one, else the one of before the reload. */
export function takeInvitation(): GuestMemory | null {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const secret = fragment.get("invite");
  const kept = recall();
  if (secret === null) return kept;
  hide(fragment);
  if (kept?.secret === secret) return kept;
  const memory = { secret, token: null, preview: null };
  rememberGuest(memory);
  return memory;
}

export function rememberGuest(memory: GuestMemory): void {
  writeStored(perTab, KEY, memory);
}

/** A secret in the address is seen by whoever looks at the screen, and stays in the browser's history. */
function hide(fragment: URLSearchParams): void {
  fragment.delete("invite");
  const rest = fragment.toString();
  history.replaceState(history.state, "", location.pathname + (rest === "" ? "" : `#${rest}`));
}

function recall(): GuestMemory | null {
  const stored = readStored(perTab, KEY);
  if (!isRecord(stored) || typeof stored["secret"] !== "string") return null;
  const { secret, token, preview } = stored;
  return {
    secret,
    token: typeof token === "string" ? token : null,
    preview: isRecord(preview) ? (preview as unknown as Preview) : null,
  };
}
