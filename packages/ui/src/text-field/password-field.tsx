import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../icon-button/icon-button";
import { TextField, type TextFieldProps } from "./text-field";

export type PasswordFieldProps = Omit<TextFieldProps, "type" | "trailing" | "label"> & {
  label?: TextFieldProps["label"];
  /** The name of the toggle. It has no word of the label, so that "Password" means one thing on the page. */
  toggleLabel?: string | undefined;
};

/** A password that its owner may look at. */
export function PasswordField({
  label = "Password",
  toggleLabel = "Show characters",
  ...rest
}: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const toggle = (
    <IconButton
      size="sm"
      label={toggleLabel}
      icon={isShown ? <EyeOff /> : <Eye />}
      isPressed={isShown}
      onPress={() => setShown(!isShown)}
    />
  );
  return (
    <TextField
      autoComplete="current-password"
      spellCheck={false}
      {...rest}
      label={label}
      type={isShown ? "text" : "password"}
      trailing={toggle}
    />
  );
}
