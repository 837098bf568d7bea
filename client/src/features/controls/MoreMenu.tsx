import { DockButton, Menu, MenuItem, MenuSection, MenuTrigger } from "@confa/ui";
import { Captions, Ellipsis, Hand, Keyboard, MonitorUp, PhoneOff, Volume2, VolumeX } from "lucide-react";
import { getMessages, useMessages } from "@/messages/messages";
import { useIsNarrow } from "@/shared/use-is-narrow";
import { REACTIONS } from "@/shared/reactions";
import type { MeetingDockProps } from "./MeetingDock";
import { PANELS } from "./PanelButton";
import type { KeepButton } from "./use-focus-return";

const FOLDED = ["people", "agents", "captions"] as const;

interface Props {
  dock: MeetingDockProps;
  keep: KeepButton;
}

/** What is wanted rarely; on a phone also what does not fit beside the others. */
export function MoreMenu({ dock, keep }: Props) {
  const t = useMessages();
  const isNarrow = useIsNarrow();
  const { sounds, onShortcuts, onEnd } = dock;
  return (
    <MenuTrigger>
      <DockButton ref={keep("more")} label={t.dock.more} icon={<Ellipsis aria-hidden="true" />} />
      <Menu label={t.dock.more} placement="top end">
        {isNarrow && foldedItems(dock)}
        {isNarrow && reactionItems(dock)}
        <MenuItem
          id="sounds"
          label={sounds.isOn ? t.dock.soundsOff : t.dock.soundsOn}
          icon={sounds.isOn ? <Volume2 aria-hidden="true" /> : <VolumeX aria-hidden="true" />}
          onAction={() => sounds.onChange(!sounds.isOn)}
        />
        {!isNarrow && (
          <MenuItem
            id="shortcuts"
            label={t.dock.keyboard}
            icon={<Keyboard aria-hidden="true" />}
            onAction={onShortcuts}
          />
        )}
        {onEnd !== null && (
          <MenuItem
            id="end"
            label={t.dock.endForAll}
            icon={<PhoneOff aria-hidden="true" />}
            isDanger
            onAction={onEnd}
          />
        )}
      </Menu>
    </MenuTrigger>
  );
}

/** Functions, not components: the menu reads its items itself. */
function foldedItems({ share, hand, captions, panel, onPanel }: MeetingDockProps) {
  const t = getMessages();
  return [
    share !== null && (
      <MenuItem
        key="share"
        id="share"
        label={share.isOn ? t.dock.stopSharing : t.dock.shareScreen}
        icon={<MonitorUp aria-hidden="true" />}
        onAction={() => share.onChange(!share.isOn)}
      />
    ),
    <MenuItem
      key="hand"
      id="hand"
      label={hand.isOn ? t.dock.lowerHand : t.dock.raiseHand}
      icon={<Hand aria-hidden="true" />}
      onAction={() => hand.onChange(!hand.isOn)}
    />,
    <MenuItem
      key="subtitles"
      id="subtitles"
      label={captions.isOn ? t.dock.captionsOff : t.dock.captionsOn}
      icon={<Captions aria-hidden="true" />}
      onAction={() => captions.onChange(!captions.isOn)}
    />,
    ...FOLDED.map((name) => {
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
    }),
  ];
}

function reactionItems({ onReact }: MeetingDockProps) {
  const t = getMessages();
  return (
    <MenuSection title={t.dock.react}>
      {REACTIONS.map((reaction) => (
        <MenuItem
          key={reaction}
          id={reaction}
          label={t.dock.reactions[reaction]}
          icon={<span aria-hidden="true">{reaction}</span>}
          onAction={() => onReact(reaction)}
        />
      ))}
    </MenuSection>
  );
}
