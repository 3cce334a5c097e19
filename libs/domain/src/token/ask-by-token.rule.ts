import { permissionScope, type TokenPermission } from '../access';
import { allow, refuse, type Decision } from '../decision';

export type AskByTokenRefusal = 'token.out-of-scope';

export interface AskByTokenFacts {
  asking: TokenPermission;
  /** What the token was given. */
  permissions: readonly string[];
  /** The engagements that it is for; null for all of its maker's. */
  engagementIds: readonly string[] | null;
  /** The engagement that is asked about. */
  engagementId: string | null;
}

/** Does the token reach so far? Whether another engagement exists at all it is not told: every other one is out of its scope. */
export function mayAskByToken(facts: AskByTokenFacts): Decision<AskByTokenRefusal> {
  const { asking, permissions, engagementIds, engagementId } = facts;
  if (!permissions.includes(asking)) return refuse('token.out-of-scope');
  if (engagementIds === null) return allow;
  if (permissionScope(asking) === 'firm' || engagementId === null) return refuse('token.out-of-scope');
  return engagementIds.includes(engagementId) ? allow : refuse('token.out-of-scope');
}
