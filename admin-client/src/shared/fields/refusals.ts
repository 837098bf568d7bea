import { ApiProblem, describeError } from "@confa/api-client";
import type { Field } from "./use-field";

/** Codes that mean one field, in addition to the fields a 422 names itself. */
export type FieldOfCode = Readonly<Record<string, string>>;

/**
 * Puts what the server refused beside the fields it means.
 * Returns the sentence for what belongs to no field.
 */
export function showRefusal(
  error: unknown,
  fields: Readonly<Record<string, Field>>,
  fieldOfCode: FieldOfCode = {},
): string | undefined {
  if (!(error instanceof ApiProblem)) return describeError(error);
  const byCode = fields[fieldOfCode[error.code] ?? ""];
  if (byCode) {
    byCode.refuse(error.message);
    return undefined;
  }
  const named = Object.entries(error.fieldErrors).filter(([name]) => fields[name]);
  for (const [name, sentence] of named) fields[name]?.refuse(sentence);
  return named.length > 0 ? undefined : error.message;
}
