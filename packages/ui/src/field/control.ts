import type { FocusEventHandler } from "react";

/** What a text control takes, one line or many; named as react-aria names it. */
export type TextControl<E extends HTMLElement> = {
  id?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  onBlur?: FocusEventHandler<E> | undefined;
  onFocus?: FocusEventHandler<E> | undefined;
  placeholder?: string | undefined;
  autoComplete?: string | undefined;
  autoFocus?: boolean | undefined;
  spellCheck?: boolean | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  isRequired?: boolean | undefined;
  isDisabled?: boolean | undefined;
  isReadOnly?: boolean | undefined;
};

/**
 * The same as attributes of the element. `required` is said by ARIA only: the app validates and says what is
 * wrong beside the field, the browser's own bubbles stay away.
 */
export function controlAttributes<E extends HTMLElement>(control: TextControl<E>) {
  const { onChange, isRequired, isDisabled, isReadOnly, id: _id, ...rest } = control;
  return {
    ...rest,
    onChange: (event: { target: { value: string } }) => onChange?.(event.target.value),
    disabled: isDisabled,
    readOnly: isReadOnly,
    "aria-required": isRequired || undefined,
  };
}
