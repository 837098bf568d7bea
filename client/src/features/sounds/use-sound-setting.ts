import { useState } from "react";
import { local, readStored, writeStored } from "@/shared/stored";
import type { Toggle } from "@/shared/toggle";

const KEY = "confa.sounds";

/** Whether a meeting makes sounds of its own; remembered on this machine. */
export function useSoundSetting(): Toggle {
  const [isOn, setOn] = useState(() => readStored(local, KEY) !== false);
  const onChange = (next: boolean): void => {
    writeStored(local, KEY, next ? null : false);
    setOn(next);
  };
  return { isOn, onChange };
}
