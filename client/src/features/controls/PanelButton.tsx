import { AgentIcon, DockButton, type DockButtonKind } from "@confa/ui";
import { MessageSquare, ScrollText, Users, type LucideIcon } from "lucide-react";
import { getMessages, useMessages } from "@/messages/messages";
import type { KeepButton } from "./use-focus-return";

export type PanelName = "chat" | "people" | "agents" | "captions";

export const PANELS: Record<PanelName, { Icon: LucideIcon; kind: DockButtonKind }> = {
  chat: { Icon: MessageSquare, kind: "panel" },
  people: { Icon: Users, kind: "panel" },
  agents: { Icon: AgentIcon, kind: "agent" },
  captions: { Icon: ScrollText, kind: "panel" },
};

interface Props {
  name: PanelName;
  panel: PanelName | null;
  onPanel: (panel: PanelName | null) => void;
  keep: KeepButton;
  numUnread?: number;
  numPeople?: number;
}

export function PanelButton({ name, panel, onPanel, keep, numUnread = 0, numPeople = 0 }: Props) {
  const t = useMessages();
  const { Icon, kind } = PANELS[name];
  return (
    <DockButton
      ref={keep(name)}
      kind={kind}
      label={t.dock.panels[name]}
      icon={<Icon aria-hidden="true" />}
      isPressed={panel === name}
      count={numUnread + numPeople}
      isCountPlain={numUnread === 0}
      description={describe(numUnread, numPeople)}
      onPress={() => onPanel(panel === name ? null : name)}
    />
  );
}

function describe(numUnread: number, numPeople: number): string | undefined {
  const t = getMessages();
  if (numUnread > 0) return t.dock.unread(numUnread);
  return numPeople > 0 ? t.dock.here(numPeople) : undefined;
}
