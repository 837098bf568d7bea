import { AgentIcon, DockButton, type DockButtonKind } from "@confa/ui";
import { MessageSquare, Users, type LucideIcon } from "lucide-react";
import type { KeepButton } from "./use-focus-return";

export type PanelName = "chat" | "people" | "agents";

export const PANELS: Record<PanelName, { label: string; Icon: LucideIcon; kind: DockButtonKind }> = {
  chat: { label: "Chat", Icon: MessageSquare, kind: "panel" },
  people: { label: "People", Icon: Users, kind: "panel" },
  agents: { label: "Agents", Icon: AgentIcon, kind: "agent" },
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
  const { label, Icon, kind } = PANELS[name];
  return (
    <DockButton
      ref={keep(name)}
      kind={kind}
      label={label}
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
  if (numUnread > 0) return `${numUnread} unread`;
  return numPeople > 0 ? `${numPeople} here` : undefined;
}
