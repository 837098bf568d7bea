import { DockButton, Menu, MenuItem, MenuTrigger } from "@confa/ui";
import { Ellipsis, MonitorUp } from "lucide-react";
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
  return (
    <MenuTrigger>
      <DockButton ref={keep("more")} label="More" icon={<Ellipsis aria-hidden="true" />} />
      <Menu label="More" placement="top end">
        {share !== null && (
          <MenuItem
            id="share"
            label={share.isOn ? "Stop sharing" : "Share screen"}
            icon={<MonitorUp aria-hidden="true" />}
            onAction={() => share.onChange(!share.isOn)}
          />
        )}
        {FOLDED.map((name) => {
          const { label, Icon } = PANELS[name];
          return (
            <MenuItem
              key={name}
              id={name}
              label={label}
              icon={<Icon aria-hidden="true" />}
              onAction={() => onPanel(panel === name ? null : name)}
            />
          );
        })}
      </Menu>
    </MenuTrigger>
  );
}
