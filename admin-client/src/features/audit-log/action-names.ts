import { getMessages } from "@/messages/messages";

/** What the log can be narrowed to: the families of actions, and then each. Empty is everything. */
export function actionChoices(): { id: string; label: string }[] {
  const t = getMessages();
  const known = Object.entries({ ...t.auditActions.families, ...t.auditActions.names }).map(
    ([id, label]) => ({ id, label }),
  );
  return [{ id: "", label: t.auditLog.everything }, ...known];
}

/** What was done, in words; a newer server may name what is not known here. */
export function actionName(action: string): string {
  const t = getMessages();
  const names: Readonly<Record<string, string>> = t.auditActions.names;
  return names[action] ?? action;
}
