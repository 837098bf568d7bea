import { Button, Notice } from "@confa/ui";
import { Component, type ReactNode } from "react";
import { useMessages } from "@/messages/messages";

/** The last net: a page that broke says so, and offers to load again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <Broken />;
  }
}

function Broken() {
  const t = useMessages();
  return (
    <Notice
      title={t.start.broken}
      actions={
        <Button variant="primary" onPress={() => location.reload()}>
          {t.start.loadAgain}
        </Button>
      }
    >
      <p>{t.start.brokenText}</p>
    </Notice>
  );
}
