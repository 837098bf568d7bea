import type { PanelName } from "@/features/controls/PanelButton";
import { usePushToTalk } from "@/features/shortcuts/use-push-to-talk";
import { useShortcuts } from "@/features/shortcuts/use-shortcuts";
import type { MeetingControlsProps } from "./MeetingControls";
import { useFullScreen } from "./use-full-screen";

/** What the keyboard does in a meeting: the same as the buttons. */
export function useMeetingKeys(props: MeetingControlsProps, onHelp: () => void): void {
  const { session, panel, onPanel, hand, view } = props;
  const { devices } = session;
  const fullScreen = useFullScreen();
  const turn = (device: "microphone" | "camera") => () =>
    void devices.set(device, !devices.getState()[device].isOn);
  const open = (name: PanelName) => () => onPanel(panel === name ? null : name);
  useShortcuts({
    microphone: turn("microphone"),
    camera: turn("camera"),
    hand: () => hand.onChange(!hand.isOn),
    chat: open("chat"),
    people: open("people"),
    agents: open("agents"),
    layout: () => view.setLayout(view.layout === "grid" ? "speaker" : "grid"),
    fullScreen: fullScreen.toggle,
    help: onHelp,
  });
  usePushToTalk({
    isOn: devices.getState().microphone.isOn,
    onChange: (isOn) => void devices.set("microphone", isOn),
  });
}
