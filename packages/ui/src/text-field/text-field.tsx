import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from "react";
import { controlAttributes, type TextControl } from "../field/control";
import { Field, type FieldTexts, noteOf } from "../field/field";
import field from "../field/field.module.css";
import { cx } from "../shared/cx";

export type TextFieldProps = FieldTexts &
  TextControl<HTMLInputElement> & {
    type?: "text" | "password" | "date" | "email" | "search" | "url" | "tel" | "number" | undefined;
    size?: "md" | "lg" | undefined;
    /** Before the text. */
    icon?: ReactNode;
    /** After the text: a button or a key. */
    trailing?: ReactNode;
    inputRef?: Ref<HTMLInputElement>;
    /** Further attributes of the input, `autoCapitalize` for instance. An `aria-describedby` joins that of the note. */
    inputProps?: Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "style"> | undefined;
    className?: string | undefined;
  };

/** One line of text. The app validates on blur, then on each key, and says in `error` what is wrong. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    isLabelHidden,
    hint,
    error,
    type,
    size,
    icon,
    trailing,
    inputRef,
    inputProps,
    className,
    ...control
  } = props;
  const ownId = useId();
  const id = control.id ?? ownId;
  return (
    <Field {...{ id, label, isLabelHidden, hint, error, className }}>
      <div className={field["input"]} data-size={size} data-invalid={error ? true : undefined}>
        {icon}
        <input
          type={type}
          {...inputProps}
          {...controlAttributes(control)}
          id={id}
          ref={inputRef}
          aria-invalid={error ? true : undefined}
          aria-describedby={cx(noteOf(id, { hint, error }), inputProps?.["aria-describedby"]) || undefined}
        />
        {trailing ? <span className={field["trailing"]}>{trailing}</span> : null}
      </div>
    </Field>
  );
}
