import { createCatalog } from "@confa/language";
import { sentences, type Sentences, type Timed } from "./sentences";

const { getMessages } = createCatalog<Sentences>(sentences, {
  ru: async () => (await import("./sentences-ru")).sentences,
});

/** A plain sentence for a problem; `detail` is the server's own and serves when no text is known. */
export function sentenceFor(
  problem: { code: string; status: number; detail?: string | undefined } & Timed,
): string {
  const { byCode } = getMessages();
  const known = isKnown(problem.code) ? byCode[problem.code] : undefined;
  const sentence = known ?? (problem.status === 429 ? byCode.too_many_attempts : undefined);
  if (typeof sentence === "function") return sentence(problem);
  if (sentence !== undefined) return sentence;
  return problem.status < 500 && problem.detail ? problem.detail : byStatus(problem.status);
}

/** The sentence for what nobody expected. */
export function unexpected(): string {
  return getMessages().unexpected;
}

function isKnown(code: string): code is keyof Sentences["byCode"] {
  return Object.hasOwn(sentences.byCode, code);
}

/** The sentence for a status whose code is not known here. */
function byStatus(status: number): string {
  const { refusedByStatus, refused, serverProblem } = getMessages();
  if (status >= 500) return serverProblem;
  return status === 403 || status === 404 || status === 409 ? refusedByStatus[status] : refused;
}
