import type { Page } from "@confa/api-client";
import { Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import type { Paging } from "./use-paging";
import styles from "./pager.module.css";

interface PagerProps {
  paging: Paging;
  page: Page<unknown>;
  pageSize: number;
}

/** Under a list: which rows these are, and the way to the others. */
export function Pager({ paging, page, pageSize }: PagerProps) {
  const t = useMessages();
  const { items, nextCursor } = page;
  const start = paging.pageIndex * pageSize;
  return (
    <div className={styles["pager"]}>
      <span className={styles["range"]}>{t.general.range(start + 1, start + items.length)}</span>
      <Button size="sm" isDisabled={paging.pageIndex === 0} onPress={paging.previous}>
        {t.general.previous}
      </Button>
      <Button
        size="sm"
        isDisabled={nextCursor === undefined}
        onPress={() => nextCursor !== undefined && paging.next(nextCursor)}
      >
        {t.general.next}
      </Button>
    </div>
  );
}
