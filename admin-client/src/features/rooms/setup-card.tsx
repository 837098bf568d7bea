import type { UseQueryResult } from "@tanstack/react-query";
import { Card, CardHead, Skeleton } from "@confa/ui";
import { type ReactNode, useId } from "react";
import { ListFailure } from "@/shared/failure/list-failure";
import styles from "./setup.module.css";

interface SetupCardProps<Data> {
  title: string;
  query: UseQueryResult<Data>;
  /** At the end of the head. */
  head?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** A card beside the participants, about something that is kept of the room. */
export function SetupCard<Data>({ title, query, head, children }: SetupCardProps<Data>) {
  const titleId = useId();
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={title}>
        {head}
      </CardHead>
      {query.data === undefined && query.isError ? (
        <ListFailure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div className={styles["body"]}>
          {query.data === undefined ? <Skeleton height={60} /> : children(query.data)}
        </div>
      )}
    </Card>
  );
}
