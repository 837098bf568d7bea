import { Button, Notice } from "@confa/ui";
import { Component, type ReactNode } from "react";

/** The last net: a page that broke says so, and offers to load again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Notice
        title="This page broke"
        actions={
          <Button variant="primary" onPress={() => location.reload()}>
            Load it again
          </Button>
        }
      >
        <p>Nothing that you did caused it. Loading the page again helps.</p>
      </Notice>
    );
  }
}
