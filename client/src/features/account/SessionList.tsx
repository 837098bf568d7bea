import { browserName, describeError } from "@confa/api-client";
import { formatMoment } from "@confa/language";
import { Badge, Banner, Button, EmptyState, Skeleton } from "@confa/ui";
import { CloudOff } from "lucide-react";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import { type SignedInPlace, useEndSession, useSessions } from "./use-sessions";
import styles from "./SessionList.module.css";

/** Where the person is signed in, and the way to end what is not wanted. */
export function SessionList() {
  const t = useMessages();
  const sessions = useSessions();
  const end = useEndSession();
  if (sessions.data === undefined && sessions.error !== null) {
    return (
      <EmptyState
        icon={<CloudOff aria-hidden="true" />}
        title={t.account.sessionsFail}
        action={<Button onPress={() => void sessions.refetch()}>{t.general.tryAgain}</Button>}
      >
        {describeError(sessions.error)}
      </EmptyState>
    );
  }
  if (sessions.data === undefined) return <Skeleton className={styles["loading"]} height={64} />;
  return (
    <>
      {end.error !== null && <Banner tone="danger">{describeError(end.error)}</Banner>}
      <ul>
        {sessions.data.map((place) => (
          <Place
            key={place.id}
            place={place}
            isEnding={end.isPending && end.variables === place.id}
            onEnd={() => end.mutate(place.id)}
          />
        ))}
      </ul>
    </>
  );
}

interface PlaceProps {
  place: SignedInPlace;
  isEnding: boolean;
  onEnd: () => void;
}

function Place({ place, isEnding, onEnd }: PlaceProps) {
  const t = useMessages();
  const lastUsedId = useId();
  const name = browserName(place.userAgent) ?? t.account.unknownBrowser;
  return (
    <li className={styles["row"]}>
      <span className={styles["names"]}>
        <b title={place.userAgent}>{place.site === "admin" ? t.account.inConsole(name) : name}</b>
        <small id={lastUsedId}>{t.account.lastUsed(formatMoment(place.lastUsedAt))}</small>
      </span>
      {place.isCurrent ? (
        <Badge tone="accent">{t.account.thisOne}</Badge>
      ) : (
        <Button
          size="sm"
          aria-label={t.account.signOutOf(name)}
          aria-describedby={lastUsedId}
          isPending={isEnding}
          onPress={onEnd}
        >
          {t.account.signOut}
        </Button>
      )}
    </li>
  );
}
