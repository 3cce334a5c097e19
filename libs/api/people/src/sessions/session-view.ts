import type { Session } from '@akashi/api-platform';
import type { MembershipView, SessionView } from '@akashi/contracts';
import { permissionsOf } from '@akashi/domain/access';

export function toSessionView({ userId, email, membership }: Session, memberships: MembershipView[]): SessionView {
  const person = { userId, email, memberships };
  if (!membership) return { kind: 'unchosen', ...person };
  if (membership.kind === 'clientPerson') return { ...membership, ...person };
  return {
    ...membership,
    ...person,
    firmRoles: [...membership.firmRoles],
    permissions: permissionsOf(membership),
  };
}
