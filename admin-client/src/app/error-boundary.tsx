import { Button, EmptyState } from "@confa/ui";
import { CircleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";
import { getMessages } from "@/messages/messages";

/** Catches what nobody foresaw while drawing, a page's code that is gone after an update included. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const t = getMessages();
    return (
      <EmptyState
        level={2}
        icon={<CircleAlert />}
        title={t.start.broken}
        action={
          <Button variant="primary" onPress={() => globalThis.location.reload()}>
            {t.start.reload}
          </Button>
        }
      >
        {t.start.brokenText}
      </EmptyState>
    );
  }
}
