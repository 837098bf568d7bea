import { createCatalog } from "@confa/language";
import { en } from "./en";

/** What every language has to say; a text that is missing or too many in one of them is a type error. */
export type Messages = typeof en;

/**
 * `const t = useMessages()`, then `t.section.name`: spelt so everywhere, which finds the unused ones. What is no
 * component takes `getMessages()`.
 */
export const { getMessages, useMessages } = createCatalog<Messages>(en, {
  ru: async () => (await import("./ru")).ru,
});
