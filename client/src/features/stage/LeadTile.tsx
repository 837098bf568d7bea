import { useSeated } from "./people";
import { PersonTile } from "./PersonTile";
import { useLeadSpeaker } from "./use-lead-speaker";

/** Who is pinned or speaks, alone. */
export function LeadTile({ pinned }: { pinned: string | null }) {
  const { people } = useSeated();
  const lead = useLeadSpeaker(people, pinned);
  return lead === undefined ? null : <PersonTile key={lead.identity} participant={lead} isSmall />;
}
