import { getMessages } from "@/messages/messages";

/** Says what is wrong with a value and how to mend it, or nothing. */
export type Rule = (value: string) => string | undefined;

export const username: Rule = (value) => {
  const t = getMessages();
  if (value.length < 3) return t.fields.atLeast(3);
  if (value.length > 64) return t.fields.atMost(64);
  return /^[A-Za-z0-9._-]+$/.test(value) ? undefined : t.fields.usernameLetters;
};

export const newPassword: Rule = (value) => {
  const t = getMessages();
  const length = [...value].length;
  if (length < 12) return t.fields.atLeast(12);
  return length > 256 ? t.fields.atMost(256) : undefined;
};

/** The display name's, once spaces around it are gone. */
export const displayName: Rule = (value) => {
  const t = getMessages();
  return [...value.trim()].length > 64 ? t.fields.atMost(64) : undefined;
};

/** An empty value is a choice of its own. */
export const optional =
  (rule: Rule): Rule =>
  (value) =>
    value === "" ? undefined : rule(value);

export const required =
  (sentence: string): Rule =>
  (value) =>
    value === "" ? sentence : undefined;
