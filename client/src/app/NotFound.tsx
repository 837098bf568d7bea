import { LinkButton, Notice } from "@confa/ui";
import { useMessages } from "@/messages/messages";

export function NotFound() {
  const t = useMessages();
  return (
    <>
      <title>{t.start.notFoundTitle}</title>
      <Notice
        title={t.start.notFound}
        actions={
          <LinkButton href="/" variant="primary">
            {t.general.home}
          </LinkButton>
        }
      >
        <p>{t.start.notFoundText}</p>
      </Notice>
    </>
  );
}
