import {
  type KeyboardEventHandler,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import { controlAttributes, type TextControl } from "../field/control";
import { Field, type FieldTexts, noteOf } from "../field/field";
import { cx } from "../shared/cx";
import styles from "./text-area.module.css";

export type TextAreaProps = FieldTexts &
  TextControl<HTMLTextAreaElement> & {
    /** Lines at rest. */
    rows?: number | undefined;
    /** Grows with its text up to 160 px, then scrolls. */
    autoGrow?: boolean | undefined;
    onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement> | undefined;
    textAreaRef?: Ref<HTMLTextAreaElement | null>;
    className?: string | undefined;
  };

export function TextArea(props: TextAreaProps) {
  const {
    label,
    isLabelHidden,
    hint,
    error,
    rows = 3,
    autoGrow,
    onKeyDown,
    textAreaRef,
    className,
    ...control
  } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const ownId = useId();
  const id = control.id ?? ownId;
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(
    textAreaRef,
    () => area.current,
  );
  // After every render: the value may have changed from outside (a sent message empties it).
  useLayoutEffect(() => {
    if (autoGrow && area.current) fit(area.current);
  });
  return (
    <Field {...{ id, label, isLabelHidden, hint, error, className }}>
      <textarea
        {...controlAttributes(control)}
        id={id}
        ref={area}
        rows={autoGrow ? 1 : rows}
        className={cx(styles["area"], autoGrow && styles["grows"])}
        onKeyDown={onKeyDown}
        onInput={(event) => autoGrow && fit(event.currentTarget)}
        aria-invalid={error ? true : undefined}
        aria-describedby={noteOf(id, { hint, error })}
      />
    </Field>
  );
}

/** Measured anew from one line, so that it shrinks again; borders are not part of scrollHeight. */
function fit(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
