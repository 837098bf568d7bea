import { IconButton, RowActions } from "@confa/ui";
import { Code, MicOff, UserX } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { AgentActions } from "./agent-actions";
import { admit, mutePerson, remove } from "./participant-acts";
import { nameOf, openMicrophone } from "./participant-facts";
import type { ParticipantRowProps } from "./participant-row";

/** What can be done to one participant; always there, always in the same place. */
export function ParticipantActions(props: ParticipantRowProps) {
  const { one, roomName, around, acts, isInspected, onInspect } = props;
  const t = useMessages();
  const name = nameOf(one);
  const letBack = () => acts.start(admit(roomName, one));
  return (
    <RowActions>
      <IconButton
        size="sm"
        label={t.room.inspect(name)}
        icon={<Code />}
        isPressed={isInspected}
        onPress={() => onInspect(one.sid)}
      />
      {around ? (
        <AgentActions one={one} room={around} acts={acts} />
      ) : (
        <IconButton
          size="sm"
          label={t.room.mute(name)}
          hint={openMicrophone(one) ? undefined : t.room.trackNames.microphoneOff}
          icon={<MicOff />}
          isDisabled={!openMicrophone(one) || acts.isPending(`mute ${one.sid}`)}
          onPress={() => acts.start(mutePerson(roomName, one))}
        />
      )}
      <IconButton
        size="sm"
        tone="danger"
        label={t.room.remove(name)}
        icon={<UserX />}
        isDisabled={acts.isPending(`remove ${one.sid}`)}
        onPress={() => acts.start(remove(roomName, one, letBack))}
      />
    </RowActions>
  );
}
