import { Button, EmptyState } from "@confa/ui";
import { CircleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";

/** Catches what nobody foresaw while drawing, a page's code that is gone after an update included. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <EmptyState
        level={2}
        icon={<CircleAlert />}
        title="This page does not work right now"
        action={
          <Button variant="primary" onPress={() => globalThis.location.reload()}>
            Reload the page
          </Button>
        }
      >
        The console may have been updated. Reloading brings the newest one.
      </EmptyState>
    );
  }
}
