import {
  Card,
  CardHead,
  Cell,
  ColumnHead,
  EmptyState,
  IconButton,
  Rosette,
  RowActions,
  Table,
  TableRow,
  WhoCell,
} from "@confa/ui";
import { UserX } from "lucide-react";
import { useId } from "react";
import { Link } from "react-router";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { span } from "@/shared/dates";
import { useLivePicture } from "@/shared/live/live-context";
import { roomPath } from "@/shared/paths";
import { useMinute } from "@/shared/use-minute";
import styles from "./agents.module.css";
import { moodOf, removeAgent, stateOf } from "./agent-facts";
import type { RunningAgent } from "@/shared/agents/list-agents";
import { VoiceFigures } from "@/shared/agents/voice-figures";

interface RunningAgentsProps {
  agents: readonly RunningAgent[];
  acts: Acts;
}

/** Every agent that belongs in some room now. */
export function RunningAgents({ agents, acts }: RunningAgentsProps) {
  const t = useMessages();
  const titleId = useId();
  const now = useMinute();
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={t.agents.running} />
      {agents.length === 0 ? (
        <EmptyState icon={<Rosette size="fill" />} title={t.agents.noAgents}>
          {t.agents.noAgentsText}
        </EmptyState>
      ) : (
        <Table label={t.agents.running} head={<Head />}>
          {agents.map((agent) => (
            <Row key={agent.agentSessionId} agent={agent} now={now} acts={acts} />
          ))}
        </Table>
      )}
    </Card>
  );
}

function Head() {
  const t = useMessages();
  return (
    <>
      <ColumnHead>{t.agents.agent}</ColumnHead>
      <ColumnHead>{t.rooms.room}</ColumnHead>
      <ColumnHead isLow>{t.agents.invitedBy}</ColumnHead>
      <ColumnHead>{t.agents.state}</ColumnHead>
      <ColumnHead isLow>{t.agents.providers}</ColumnHead>
      <ColumnHead isNumber>{t.agents.age}</ColumnHead>
      <ColumnHead>{t.agents.voice}</ColumnHead>
      <ColumnHead isLabelHidden>{t.general.actions}</ColumnHead>
    </>
  );
}

function Row({ agent, now, acts }: { agent: RunningAgent; now: number; acts: Acts }) {
  const t = useMessages();
  const state = useLiveState(agent);
  const providers = agent.providers;
  const act = removeAgent(agent);
  return (
    <TableRow>
      <Cell className={styles["name"]}>
        <WhoCell
          name={agent.name}
          secondary={agent.returns > 0 ? `${agent.role}, ${t.agents.returned(agent.returns)}` : agent.role}
          avatarId={agent.agentSessionId}
          icon={<Rosette size="sm" role={agent.role} state={moodOf(agent, state)} />}
        />
      </Cell>
      <Cell>
        <Link to={roomPath(agent.room)}>{agent.room}</Link>
      </Cell>
      <Cell isLow>
        <span dir="auto">{agent.invitedByName}</span>
      </Cell>
      <Cell>{stateOf(agent, state)}</Cell>
      <Cell isLow isMuted>
        {providers
          ? [...new Set([providers.stt, providers.llm, providers.tts].filter(Boolean))].join(", ")
          : NOTHING}
      </Cell>
      <Cell isNumber>{span(now - Date.parse(agent.invitedAt))}</Cell>
      <Cell>
        <VoiceFigures agent={agent} />
      </Cell>
      <Cell>
        <RowActions>
          <IconButton
            size="sm"
            tone="danger"
            label={t.room.remove(agent.name)}
            icon={<UserX />}
            isDisabled={acts.isPending(act.key)}
            onPress={() => acts.start(act)}
          />
        </RowActions>
      </Cell>
    </TableRow>
  );
}

const NOTHING = "—";

/** What the agent does at this moment: the live picture knows it before the list does. */
function useLiveState(agent: RunningAgent): string | null {
  const room = useLivePicture().rooms.get(agent.room);
  const live = [...(room?.participants.values() ?? [])].find(({ identity }) => identity === agent.identity);
  return live?.agent?.state ?? agent.state;
}
