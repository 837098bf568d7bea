/** Says what is wrong with a value and how to mend it, or nothing. */
export type Rule = (value: string) => string | undefined;

export const username: Rule = (value) => {
  if (value.length < 3) return "Use at least 3 characters.";
  if (value.length > 64) return "Use at most 64 characters.";
  if (!/^[A-Za-z0-9._-]+$/.test(value))
    return "Use only the letters A to Z, digits, dots, dashes and underscores.";
  return undefined;
};

export const newPassword: Rule = (value) => {
  const length = [...value].length;
  if (length < 12) return "Use at least 12 characters.";
  if (length > 256) return "Use at most 256 characters.";
  return undefined;
};

/** The display name's, once spaces around it are gone. */
export const displayName: Rule = (value) =>
  [...value.trim()].length > 64 ? "Use at most 64 characters." : undefined;

/** An empty value is a choice of its own. */
export const optional =
  (rule: Rule): Rule =>
  (value) =>
    value === "" ? undefined : rule(value);

export const required =
  (sentence: string): Rule =>
  (value) =>
    value === "" ? sentence : undefined;
