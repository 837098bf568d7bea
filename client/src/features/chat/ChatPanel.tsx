import { EmptyState, Panel } from "@confa/ui";
import { MessageSquare } from "lucide-react";
import type { ChatMessage } from "./chat-log";
import { Composer } from "./Composer";
import { MessageList } from "./MessageList";
import styles from "./ChatPanel.module.css";

interface Props {
  messages: readonly ChatMessage[];
  onSend: (text: string) => Promise<void>;
  onClose: () => void;
}

export function ChatPanel({ messages, onSend, onClose }: Props) {
  return (
    <Panel
      title="Chat"
      closeLabel="Close chat"
      onClose={onClose}
      isBodyBare
      footer={<Composer onSend={onSend} />}
    >
      {messages.length === 0 ? (
        <div className={styles["empty"]}>
          <EmptyState icon={<MessageSquare aria-hidden="true" />} title="No messages yet">
            What you write here is seen by everyone in the room.
          </EmptyState>
        </div>
      ) : (
        <MessageList messages={messages} />
      )}
    </Panel>
  );
}
