export interface TextPart {
  /** Where in the message it starts. */
  at: number;
  text: string;
  href?: string;
}

const LINK = /\bhttps?:\/\/[^\s<>"]+/gi;
/** Punctuation after a link belongs to the sentence. */
const TAIL = /[.,;:!?)\]}'»”]+$/;

/** Splits a message into plain text and links. Only web addresses become links. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const href = match[0].replace(TAIL, "");
    if (!URL.canParse(href)) continue;
    if (match.index > end) parts.push({ at: end, text: text.slice(end, match.index) });
    parts.push({ at: match.index, text: href, href });
    end = match.index + href.length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end) });
  return parts;
}
