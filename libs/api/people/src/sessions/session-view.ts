import type { Membership, Session } from '@akashi/api-platform';
import type { FactorsResetView, MembershipView, PasswordResetView, SessionView } from '@akashi/contracts';
import type { FactorWays } from '../factors/factor.store';
import { permissionsOf } from '@akashi/domain/access';
import { isSamePlace, type Place } from './membership.store';

/** Who has given the password alone is told what is missing, and nothing of where they work. */
export function toAwaitingView(
  { userId, email }: Session,
  ways: FactorWays,
  awaits: NonNullable<Session['awaits']>,
  factorsReset: FactorsResetView | null,
): SessionView {
  return { kind: 'awaiting', userId, email, ...ways, memberships: [], passwordReset: null, awaits, factorsReset };
}

/** Names come with the memberships as they are now: one that has just been ended is none any more. */
export function toSessionView(
  { userId, email, membership }: Session,
  ways: FactorWays,
  memberships: MembershipView[],
  passwordReset: PasswordResetView | null,
): SessionView {
  const person = { userId, email, ...ways, memberships, passwordReset };
  const here = membership && placeOf(membership);
  const place = here && memberships.find((other) => isSamePlace(other, here));
  if (!membership || !place) return { kind: 'unchosen', ...person };
  const { firmName, clientName, authority } = place;
  if (membership.kind === 'inspector') return { ...membership, firmName, authority: authority ?? '', ...person };
  if (membership.kind === 'clientPerson') return { ...membership, firmName, clientName: clientName ?? '', ...person };
  return {
    ...membership,
    firmName,
    ...person,
    firmRoles: [...membership.firmRoles],
    permissions: permissionsOf(membership),
  };
}

/** Where somebody works, as their memberships name it. */
export const placeOf = (membership: Membership): Place => ({
  firmId: membership.firmId,
  clientId: membership.kind === 'clientPerson' ? membership.clientId : null,
  inspectionId: membership.kind === 'inspector' ? membership.inspectionId : null,
});
