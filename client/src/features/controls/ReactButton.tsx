import { DockButton, Menu, MenuItem, MenuTrigger } from "@confa/ui";
import { SmilePlus } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { REACTIONS, type Reaction } from "@/shared/reactions";

export function ReactButton({ onReact }: { onReact: (reaction: Reaction) => void }) {
  const t = useMessages();
  return (
    <MenuTrigger>
      <DockButton label={t.dock.react} icon={<SmilePlus aria-hidden="true" />} />
      <Menu label={t.dock.react} placement="top">
        {REACTIONS.map((reaction) => (
          <MenuItem
            key={reaction}
            id={reaction}
            label={t.dock.reactions[reaction]}
            icon={<span aria-hidden="true">{reaction}</span>}
            onAction={() => onReact(reaction)}
          />
        ))}
      </Menu>
    </MenuTrigger>
  );
}
