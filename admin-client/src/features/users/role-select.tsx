import type { Role } from "@confa/api-client";
import { Select } from "@confa/ui";

const ROLES = [
  { id: "USER", label: "User" },
  { id: "ADMIN", label: "Admin" },
] as const;

interface RoleSelectProps {
  role: Role;
  onChange: (role: Role) => void;
  isDisabled?: boolean;
  hint?: string;
}

export function RoleSelect({ role, onChange, isDisabled = false, hint }: RoleSelectProps) {
  return (
    <Select
      label="Role"
      items={ROLES}
      selectedKey={role}
      onSelectionChange={(key) => onChange(key === "ADMIN" ? "ADMIN" : "USER")}
      isDisabled={isDisabled}
      hint={hint}
    />
  );
}
