import { EmptyState, Panel } from "@confa/ui";
import { MessageSquare } from "lucide-react";
import { useMessages } from "@/messages/messages";
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
  const t = useMessages();
  return (
    <Panel
      title={t.chat.title}
      closeLabel={t.chat.close}
      onClose={onClose}
      isBodyBare
      footer={<Composer onSend={onSend} />}
    >
      {messages.length === 0 ? (
        <div className={styles["empty"]}>
          <EmptyState icon={<MessageSquare aria-hidden="true" />} title={t.chat.empty}>
            {t.chat.emptyText}
          </EmptyState>
        </div>
      ) : (
        <MessageList messages={messages} />
      )}
    </Panel>
  );
}
