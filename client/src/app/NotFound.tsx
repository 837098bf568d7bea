import { LinkButton, Notice } from "@confa/ui";

export function NotFound() {
  return (
    <>
      <title>Not found · Confa</title>
      <Notice
        title="There is no such page"
        actions={
          <LinkButton href="/" variant="primary">
            Home
          </LinkButton>
        }
      >
        <p>The address has a mistake, or the page is gone.</p>
      </Notice>
    </>
  );
}
