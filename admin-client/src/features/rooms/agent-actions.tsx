import { IconButton, Menu, MenuItem, MenuTrigger } from "@confa/ui";
import { Mic, MicOff, OctagonX, UserRoundSearch } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import type { LiveParticipant } from "@/shared/live/live-events";
import type { LiveRoom } from "@/shared/live/live-picture";
import { focusAgent, muteAgent, stopAgent } from "./participant-acts";
import { nameOf } from "./participant-facts";

interface AgentActionsProps {
  one: LiveParticipant;
  room: LiveRoom;
  acts: Acts;
}

/** Mute or unmute, focus on somebody, stop what it says. */
export function AgentActions({ one, room, acts }: AgentActionsProps) {
  const t = useMessages();
  const name = nameOf(one);
  const isMuted = one.agent?.isMuted === true;
  const { name: roomName } = room.facts;
  return (
    <>
      <IconButton
        size="sm"
        label={isMuted ? t.room.unmute(name) : t.room.mute(name)}
        icon={isMuted ? <Mic /> : <MicOff />}
        isDisabled={acts.isPending(`mute ${one.sid}`)}
        onPress={() => acts.start(muteAgent(roomName, one, !isMuted))}
      />
      <FocusMenu one={one} room={room} acts={acts} />
      <IconButton
        size="sm"
        label={t.room.stop(name)}
        icon={<OctagonX />}
        isDisabled={acts.isPending(`stop ${one.sid}`)}
        onPress={() => acts.start(stopAgent(roomName, one))}
      />
    </>
  );
}

function FocusMenu({ one, room, acts }: AgentActionsProps) {
  const t = useMessages();
  const label = t.room.focus(nameOf(one));
  return (
    <MenuTrigger>
      <IconButton
        size="sm"
        label={label}
        icon={<UserRoundSearch />}
        isDisabled={acts.isPending(`focus ${one.sid}`)}
      />
      <Menu label={label}>{focusItems(one, room, acts, t.room.focusNobody)}</Menu>
    </MenuTrigger>
  );
}

/** A function, not a component: the menu reads its items itself. */
function focusItems(one: LiveParticipant, room: LiveRoom, acts: Acts, nobody: string) {
  const people = [...room.participants.values()].filter(({ isAgent }) => !isAgent);
  const start = (person: LiveParticipant | null) => acts.start(focusAgent(room.facts.name, one, person));
  return [
    ...people.map((person) => (
      <MenuItem key={person.sid} id={person.sid} label={nameOf(person)} onAction={() => start(person)} />
    )),
    ...(one.agent?.focus
      ? [<MenuItem key="" id="nobody" label={nobody} onAction={() => start(null)} />]
      : []),
  ];
}
