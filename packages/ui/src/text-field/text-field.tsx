import type { ReactNode, Ref } from "react";
import { Group } from "react-aria-components/Group";
import { Input, type InputProps } from "react-aria-components/Input";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { FieldNote, type FieldTexts } from "../field/field";
import { FieldLabel } from "../field/field-label";
import field from "../field/field.module.css";
import { cx } from "../shared/cx";

export type TextFieldProps = FieldTexts &
  Omit<AriaTextFieldProps, "className" | "style" | "children" | "isInvalid" | "render"> & {
    placeholder?: string | undefined;
    size?: "md" | "lg" | undefined;
    /** Before the text. */
    icon?: ReactNode;
    /** After the text: a button or a key. */
    trailing?: ReactNode;
    inputRef?: Ref<HTMLInputElement>;
    /** Attributes of the input that react-aria does not pass on, `autoCapitalize` for instance. */
    inputProps?: Omit<InputProps, "className" | "style" | "children" | "ref"> | undefined;
    className?: string | undefined;
  };

/** The app validates and says what is wrong in `error`; the browser's own bubbles stay away. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    isLabelHidden,
    hint,
    error,
    placeholder,
    size = "md",
    icon,
    trailing,
    inputRef,
    inputProps,
    className,
    ...rest
  } = props;
  return (
    <AriaTextField
      validationBehavior="aria"
      {...rest}
      isInvalid={Boolean(error)}
      className={cx(field["field"], className)}
    >
      <FieldLabel isHidden={isLabelHidden}>{label}</FieldLabel>
      <Group role="presentation" className={field["input"] ?? ""} data-size={size} isInvalid={Boolean(error)}>
        {icon}
        <Input
          {...inputProps}
          {...(placeholder === undefined ? {} : { placeholder })}
          ref={inputRef ?? null}
          className=""
        />
        {trailing ? <span className={field["trailing"]}>{trailing}</span> : null}
      </Group>
      <FieldNote hint={hint} error={error} />
    </AriaTextField>
  );
}
