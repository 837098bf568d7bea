import { Avatar, Badge, IconButton, Rosette, VisuallyHidden } from "@confa/ui";
import { EarOff, Hand, Mic, MicOff, UserX } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { personSeed } from "@/shared/identity";
import type { Present } from "./PeoplePanel";
import styles from "./PeoplePanel.module.css";

export interface PersonActs {
  mute: (person: Present) => void;
  lowerHand: (person: Present) => void;
  remove: (person: Present) => void;
}

interface Props {
  one: Present;
  acts: PersonActs | null;
}

export function PersonRow({ one, acts }: Props) {
  const t = useMessages();
  // Agents have acts of their own, in their panel; nobody removes oneself.
  const isActedOn = acts !== null && !one.isYou && !one.isAgent;
  return (
    <li className={styles["person"]}>
      {one.isAgent ? <Rosette /> : <Avatar id={personSeed(one.identity)} name={one.name} />}
      <span className={styles["names"]}>
        <span className={styles["line"]}>
          <span className={styles["name"]} dir="auto" title={one.name}>
            {one.name}
          </span>
          {one.isYou && <span className={styles["you"]}>{t.general.you}</span>}
        </span>
        {one.standing !== null && <small>{t.people.standings[one.standing]}</small>}
      </span>
      {one.isAgent && <Badge tone="agent">{t.general.agent}</Badge>}
      <span className={styles["facts"]}>
        {one.isUnheard && <Fact Icon={EarOff} text={t.people.agentsMayNotHear} />}
        {one.handOrder !== null && (
          <HandUp
            order={one.handOrder}
            onLower={isActedOn ? () => acts.lowerHand(one) : null}
            name={one.name}
          />
        )}
        {isActedOn ? <ActsOn one={one} acts={acts} /> : <Microphone isOn={one.isMicrophoneOn} />}
      </span>
    </li>
  );
}

interface HandUpProps {
  order: number;
  name: string;
  /** Null for those who may not lower it. */
  onLower: (() => void) | null;
}

/** A raised hand with its place; for those who lead the room it is the button that lowers it. */
function HandUp({ order, name, onLower }: HandUpProps) {
  const t = useMessages();
  // Drawn, not written: what a button shows as text would have to be a part of its name.
  const place = <span className={styles["place"]} data-order={order} />;
  const hand = <Hand aria-hidden="true" />;
  if (onLower === null)
    return (
      <Badge tone="warning" icon={hand}>
        {place}
        <VisuallyHidden>{t.people.handUp(order)}</VisuallyHidden>
      </Badge>
    );
  const badge = (
    <Badge tone="warning" icon={hand}>
      {place}
    </Badge>
  );
  return <IconButton size="sm" label={t.moderation.lowerHandOf(name)} icon={badge} onPress={onLower} />;
}

function Microphone({ isOn }: { isOn: boolean }) {
  const t = useMessages();
  return isOn ? (
    <Fact Icon={Mic} text={t.people.microphoneOn} />
  ) : (
    <Fact Icon={MicOff} text={t.people.microphoneOff} />
  );
}

function Fact({ Icon, text }: { Icon: typeof Mic; text: string }) {
  return (
    <span className={styles["fact"]} title={text}>
      <Icon aria-hidden="true" />
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}

function ActsOn({ one, acts }: { one: Present; acts: PersonActs }) {
  const t = useMessages();
  return (
    <>
      {one.isMicrophoneOn ? (
        <IconButton
          size="sm"
          label={t.moderation.mute(one.name)}
          icon={<Mic aria-hidden="true" />}
          onPress={() => acts.mute(one)}
        />
      ) : (
        <Microphone isOn={false} />
      )}
      <IconButton
        size="sm"
        tone="danger"
        label={t.moderation.removeNamed(one.name)}
        icon={<UserX aria-hidden="true" />}
        onPress={() => acts.remove(one)}
      />
    </>
  );
}
