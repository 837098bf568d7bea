/**
 * The seed of somebody's colour: the part of the identity that names the person, without the tab's device,
 * so that one person has one colour everywhere.
 */
export function personSeed(identity: string): string {
  const person = /^(u-.+)-[A-Za-z0-9]+$/.exec(identity);
  return person?.[1] ?? identity;
}

/** The same seed for an account, before there is an identity. */
export function accountSeed(userId: string): string {
  return `u-${userId}`;
}

/** Guests come by a link, without an account; the API lets them look at agents, and no more. */
export function isGuest(identity: string): boolean {
  return identity.startsWith("g-");
}
