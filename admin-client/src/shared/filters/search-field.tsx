import { Kbd, TextField } from "@confa/ui";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import styles from "./filters.module.css";

/** Long enough for the next key of a word, short enough to feel immediate. */
const PAUSE_MS = 250;

/** Leads to the search from anywhere on the page. */
const KEY = "/";

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (text: string) => void;
  hasKey?: boolean;
}

/** Searches when the typing pauses; where `hasKey`, the key / leads here. */
export function SearchField({ label, placeholder, value, onSearch, hasKey = false }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useSlashKey(input, hasKey);
  useEffect(() => () => clearTimeout(pause.current), []);
  const onChange = (next: string) => {
    setText(next);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => onSearch(next.trim()), PAUSE_MS);
  };
  return (
    <TextField
      label={label}
      isLabelHidden
      type="search"
      placeholder={placeholder}
      icon={<Search aria-hidden />}
      trailing={hasKey ? <Kbd>{KEY}</Kbd> : null}
      inputRef={input}
      className={styles["search"]}
      inputProps={{ maxLength: 64 }}
      value={text}
      onChange={onChange}
    />
  );
}

function useSlashKey(input: React.RefObject<HTMLInputElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches("input, textarea, [role=dialog] *");
      if (event.key !== KEY || isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [input, isOn]);
}
