import { Cell, ColumnHead, Table, TableRow } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import type { BadLine } from "./import-plan";
import styles from "./import.module.css";

/** Every line that cannot be imported, with everything that is wrong with it. */
export function BadLines({ title, lines }: { title: string; lines: readonly BadLine[] }) {
  const t = useMessages();
  const head = (
    <>
      <ColumnHead isNumber>{t.importUsers.line}</ColumnHead>
      <ColumnHead>{t.importUsers.username}</ColumnHead>
      <ColumnHead>{t.importUsers.problem}</ColumnHead>
    </>
  );
  return (
    <>
      <p className={styles["bad"]}>{title}</p>
      <Table label={title} head={head} className={styles["lines"]}>
        {lines.map(({ line, username, problems }) => (
          <TableRow key={line}>
            <Cell isNumber>{line}</Cell>
            <Cell className={styles["name"]}>
              <span dir="auto" title={username}>
                {username}
              </span>
            </Cell>
            <Cell className={styles["problem"]}>{problems.join(" ")}</Cell>
          </TableRow>
        ))}
      </Table>
    </>
  );
}
