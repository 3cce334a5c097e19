import { can, permissionScope, type FirmRole, type TokenPermission } from '../access';
import { allow, refuse, type Decision } from '../decision';
import { isStorableText, textLimits } from '../text/storable-text';
import { longestTokenDays, mostTokens } from './token-term';

export type MakeTokenRefusal =
  | 'token.term-out-of-range'
  | 'token.too-many'
  | 'token.name-not-storable'
  | 'token.grants-nothing'
  | 'token.not-held'
  | 'token.of-firm-and-engagements';

export interface MakeTokenFacts {
  name: string;
  /** Roles of whoever makes it. */
  firmRoles: readonly FirmRole[];
  permissions: readonly TokenPermission[];
  /** Null for all that its maker may read. */
  engagementIds: readonly string[] | null;
  days: number;
  /** Tokens of theirs that still work. */
  live: number;
}

/**
 * May a person make such a token? What is asked of the firm they have to hold themselves; what is asked of an engagement its
 * door decides at each use. One that is for some engagements alone reads nothing of the firm: its lists name the others.
 */
export function mayMakeToken(facts: MakeTokenFacts): Decision<MakeTokenRefusal> {
  const { days, permissions, engagementIds, firmRoles } = facts;
  if (!Number.isInteger(days) || days < 1 || days > longestTokenDays) return refuse('token.term-out-of-range');
  // An administrator decides by the name whether to end it.
  if (!isStorableText(facts.name, textLimits.name)) return refuse('token.name-not-storable');
  if (facts.live >= mostTokens) return refuse('token.too-many');
  if (permissions.length === 0 || engagementIds?.length === 0) return refuse('token.grants-nothing');
  const ofFirm = permissions.filter((permission) => permissionScope(permission) === 'firm');
  if (ofFirm.some((permission) => !can({ firmRoles }, permission))) return refuse('token.not-held');
  return engagementIds !== null && ofFirm.length > 0 ? refuse('token.of-firm-and-engagements') : allow;
}
