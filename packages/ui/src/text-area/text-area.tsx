import { type KeyboardEventHandler, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { FieldNote, type FieldTexts } from "../field/field";
import { FieldLabel } from "../field/field-label";
import field from "../field/field.module.css";
import { cx } from "../shared/cx";
import styles from "./text-area.module.css";

export type TextAreaProps = FieldTexts &
  Omit<
    AriaTextFieldProps,
    "className" | "style" | "children" | "isInvalid" | "render" | "onKeyDown" | "type"
  > & {
    placeholder?: string | undefined;
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
    placeholder,
    rows = 3,
    autoGrow = false,
    onKeyDown,
    textAreaRef,
    className,
    ...rest
  } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(
    textAreaRef,
    () => area.current,
  );
  // After every render: the value may have changed from outside (a sent message empties it).
  useLayoutEffect(() => {
    if (autoGrow && area.current) fit(area.current);
  });
  return (
    <AriaTextField
      validationBehavior="aria"
      {...rest}
      isInvalid={Boolean(error)}
      className={cx(field["field"], className)}
    >
      <FieldLabel isHidden={isLabelHidden}>{label}</FieldLabel>
      <AriaTextArea
        ref={area}
        rows={autoGrow ? 1 : rows}
        className={cx(styles["area"], autoGrow && styles["grows"])}
        onInput={(event) => autoGrow && fit(event.currentTarget)}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(onKeyDown ? { onKeyDown } : {})}
      />
      <FieldNote hint={hint} error={error} />
    </AriaTextField>
  );
}

/** Measured anew from one line, so that it shrinks again; borders are not part of scrollHeight. */
function fit(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
