import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Text } from "react-aria-components/Text";
import styles from "./field.module.css";

export type FieldTexts = {
  label: ReactNode;
  /** The label is read out but not shown. */
  isLabelHidden?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong and how to mend it. Takes the place of the hint. */
  error?: ReactNode;
};

/** Under a field: the error with its icon, or the hint. Both describe the field (aria-describedby). */
export function FieldNote({ hint, error }: Pick<FieldTexts, "hint" | "error">) {
  if (error) {
    return (
      <Text slot="errorMessage" className={styles["error"] ?? ""}>
        <CircleAlert size={14} />
        <span>{error}</span>
      </Text>
    );
  }
  if (!hint) return null;
  return (
    <Text slot="description" className={styles["hint"] ?? ""}>
      {hint}
    </Text>
  );
}
