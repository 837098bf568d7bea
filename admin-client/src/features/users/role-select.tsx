import type { Role } from "@confa/api-client";
import { Select } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface RoleSelectProps {
  role: Role;
  onChange: (role: Role) => void;
  isDisabled?: boolean;
  hint?: string;
}

export function RoleSelect({ role, onChange, isDisabled = false, hint }: RoleSelectProps) {
  const t = useMessages();
  return (
    <Select
      label={t.users.role}
      items={[
        { id: "USER", label: t.users.user },
        { id: "ADMIN", label: t.users.admin },
      ]}
      selectedKey={role}
      onSelectionChange={(key) => onChange(key === "ADMIN" ? "ADMIN" : "USER")}
      isDisabled={isDisabled}
      hint={hint}
    />
  );
}
