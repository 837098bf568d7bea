import { DockButton, Menu, MenuItem, MenuTrigger } from "@confa/ui";
import { Ellipsis, MonitorUp } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { PANELS, type PanelName } from "./PanelButton";
import type { ScreenShare } from "./ShareButton";
import type { KeepButton } from "./use-focus-return";

const FOLDED = ["people", "agents"] as const;

interface Props {
  share: ScreenShare | null;
  panel: PanelName | null;
  onPanel: (panel: PanelName | null) => void;
  keep: KeepButton;
}

/** What does not fit beside the others on a phone. */
export function MoreMenu({ share, panel, onPanel, keep }: Props) {
  const t = useMessages();
  return (
    <MenuTrigger>
      <DockButton ref={keep("more")} label={t.dock.more} icon={<Ellipsis aria-hidden="true" />} />
      <Menu label={t.dock.more} placement="top end">
        {share !== null && (
          <MenuItem
            id="share"
            label={share.isOn ? t.dock.stopSharing : t.dock.shareScreen}
            icon={<MonitorUp aria-hidden="true" />}
            onAction={() => share.onChange(!share.isOn)}
          />
        )}
        {FOLDED.map((name) => {
          const { Icon } = PANELS[name];
          return (
            <MenuItem
              key={name}
              id={name}
              label={t.dock.panels[name]}
              icon={<Icon aria-hidden="true" />}
              onAction={() => onPanel(panel === name ? null : name)}
            />
          );
        })}
      </Menu>
    </MenuTrigger>
  );
}
