import { handRaisedAt } from "./attributes";

interface Raiser {
  identity: string;
  attributes: Readonly<Record<string, string>>;
}

/** The place of each raised hand, from 1 for the one that went up first. */
export function handOrder(participants: readonly Raiser[]): ReadonlyMap<string, number> {
  const raised = participants.flatMap(({ identity, attributes }) => {
    const at = handRaisedAt(attributes);
    return at === null ? [] : [{ identity, at }];
  });
  const inOrder = raised.toSorted((a, b) => a.at - b.at || a.identity.localeCompare(b.identity));
  return new Map(inOrder.map(({ identity }, index) => [identity, index + 1]));
}
