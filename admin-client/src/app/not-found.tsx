import { EmptyState, LinkButton } from "@confa/ui";
import { SearchX } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { PATHS } from "@/shared/paths";

export function NotFound() {
  const t = useMessages();
  return (
    <EmptyState
      level={2}
      icon={<SearchX />}
      title={t.start.notFound}
      action={<LinkButton href={PATHS.overview}>{t.start.goToOverview}</LinkButton>}
    >
      {t.start.notFoundText}
    </EmptyState>
  );
}
