import { useState } from "react";
import type { Rule } from "./rules";

export interface Field {
  value: string;
  /** What a text field needs. */
  props: {
    value: string;
    error: string | undefined;
    onChange: (value: string) => void;
    onBlur: () => void;
  };
  /** Shows what is wrong, if anything; true when the value may be sent. */
  check: () => boolean;
  /** The server refused this value: shown until it changes. */
  refuse: (sentence: string) => void;
}

/** A text field that is judged when it is left, and from then on at each key. */
export function useField(rule: Rule, initial = ""): Field {
  const [value, setValue] = useState(initial);
  const [isJudged, setIsJudged] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const fault = rule(value);
  const onChange = (next: string) => {
    setValue(next);
    setRefusal(undefined);
  };
  return {
    value,
    props: {
      value,
      error: refusal ?? (isJudged ? fault : undefined),
      onChange,
      // An empty field that is only passed through is not a mistake yet.
      onBlur: () => setIsJudged((was) => was || value !== ""),
    },
    check: () => {
      setIsJudged(true);
      return fault === undefined;
    },
    refuse: setRefusal,
  };
}
