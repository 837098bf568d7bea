import { useEffect, useEffectEvent, useRef } from "react";
import { areShortcutsOn } from "./shortcut-setting";
import { TALK_KEY, takesSpace } from "./shortcuts";

interface Microphone {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Holding Space opens a closed microphone; letting go, or leaving the window, closes it again. */
export function usePushToTalk(microphone: Microphone): void {
  const isTalking = useRef(false);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== TALK_KEY || takesSpace(event.target) || !areShortcutsOn()) return;
    event.preventDefault();
    if (microphone.isOn || event.repeat) return;
    isTalking.current = true;
    microphone.onChange(true);
  });
  const release = useEffectEvent((event: Event) => {
    if (!isTalking.current || (event instanceof KeyboardEvent && event.code !== TALK_KEY)) return;
    isTalking.current = false;
    microphone.onChange(false);
  });
  useEffect(() => {
    const onDown = (event: KeyboardEvent): void => press(event);
    const onUp = (event: Event): void => release(event);
    addEventListener("keydown", onDown);
    addEventListener("keyup", onUp);
    addEventListener("blur", onUp);
    return () => {
      removeEventListener("keydown", onDown);
      removeEventListener("keyup", onUp);
      removeEventListener("blur", onUp);
    };
  }, []);
}
