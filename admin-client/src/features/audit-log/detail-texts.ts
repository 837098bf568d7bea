import { getMessages } from "@/messages/messages";

type Texts = Readonly<Record<string, string>>;

/** The words for a detail's name and for its values; unknown ones stay as they are. */
export function detailTexts(name: string): { label: string; valueOf: (value: string) => string } {
  const t = getMessages();
  const labels: Texts = t.auditDetails.labels;
  const values = (t.auditDetails.values as Readonly<Record<string, Texts>>)[name];
  return { label: labels[name] ?? name, valueOf: (value) => values?.[value] ?? value };
}
