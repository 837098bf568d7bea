import { EmptyState, LinkButton } from "@confa/ui";
import { SearchX } from "lucide-react";
import { PATHS } from "@/shared/paths";

export function NotFound() {
  return (
    <EmptyState
      level={2}
      icon={<SearchX />}
      title="There is nothing at this address"
      action={<LinkButton href={PATHS.users}>Go to users</LinkButton>}
    >
      The link may be old, or a letter is missing.
    </EmptyState>
  );
}
