type Texts = Readonly<Record<string, string>>;

interface DetailTexts {
  label: string;
  values?: Texts;
}

const TEXTS: Readonly<Record<string, DetailTexts>> = {
  displayName: { label: "Display name" },
  role: { label: "Role", values: { USER: "User", ADMIN: "Admin" } },
  status: { label: "Status", values: { active: "Active", blocked: "Blocked" } },
  site: { label: "Site", values: { client: "Meetings", admin: "Console" } },
  endedSessions: { label: "Sessions ended" },
  seconds: { label: "For seconds" },
  reason: {
    label: "Reason",
    values: {
      wrong_password: "Wrong password",
      unknown_account: "No such account",
      blocked: "The account is blocked",
      token_reused: "An old cookie came again, so the session was ended",
      wrong_service_key: "Wrong service key",
    },
  },
};

/** The words for a detail's name and for its values; unknown ones stay as they are. */
export function detailTexts(name: string): { label: string; valueOf: (value: string) => string } {
  const { label, values } = TEXTS[name] ?? { label: name };
  return { label, valueOf: (value) => values?.[value] ?? value };
}
