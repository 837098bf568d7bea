import type { ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import { VisuallyHidden } from "../visually-hidden/visually-hidden";
import styles from "./field.module.css";

/** The label above a field. Inside a react-aria field it finds its control by itself. */
export function FieldLabel({
  children,
  isHidden = false,
}: {
  children: ReactNode;
  isHidden?: boolean | undefined;
}) {
  const label = <Label className={styles["label"] ?? ""}>{children}</Label>;
  return isHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label;
}
