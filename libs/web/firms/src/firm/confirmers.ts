import type { MemberView } from '@akashi/contracts';
import { confirmersOf, type Witness } from '@akashi/domain/firm';

/** Whose own identity stands, and who works in the firm today, as the rule asks it. */
export function witnessesOf(members: readonly MemberView[]): Witness[] {
  return members
    .filter((one) => one.disabledAt === null && one.unconfirmed === null)
    .map(({ userId, firmRoles }) => ({ userId, isOffice: firmRoles.some((role) => role !== 'member') }));
}

/** Who may identify a member who waits for it; nobody of one who does not. */
export function confirmersAmong(members: readonly MemberView[], member: MemberView): MemberView[] {
  if (!member.unconfirmed || member.disabledAt !== null) return [];
  const { waysIssuedBy } = member.unconfirmed;
  const ids = confirmersOf({ userId: member.userId, waysIssuedBy, witnesses: witnessesOf(members) });
  return members.filter(({ userId }) => ids.includes(userId));
}
