import { describeError } from "@confa/api-client";
import { Button, saveFile } from "@confa/ui";
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./export-button.module.css";

interface ExportButtonProps {
  /** What the button says. */
  children: ReactNode;
  fileName: string;
  /** Reads everything that is to be saved, as CSV. */
  read: () => Promise<string>;
  /** How far it is, while it is read. */
  progress?: string;
}

/** Saves a list as a file, all pages of it. */
export function ExportButton({ children, fileName, read, progress }: ExportButtonProps) {
  const exporting = useMutation({
    mutationFn: read,
    onSuccess: (text) => saveFile(fileName, "text/csv", text),
  });
  return (
    <>
      {exporting.isError ? (
        <span role="alert" className={styles["refusal"]}>
          {describeError(exporting.error)}
        </span>
      ) : null}
      {exporting.isPending && progress ? <span className={styles["progress"]}>{progress}</span> : null}
      <Button
        variant="quiet"
        icon={<Download aria-hidden />}
        isPending={exporting.isPending}
        onPress={() => exporting.mutate()}
      >
        {children}
      </Button>
    </>
  );
}
