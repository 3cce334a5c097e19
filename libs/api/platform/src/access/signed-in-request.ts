import { grantingRole, permissionScope, type Permission } from '@akashi/domain/access';
import type { Request } from 'express';
import { DomainProblem } from '../problems/domain-problem';
import type { MemberCaller } from '../transactions/caller';
import type { RequestFingerprint } from './request-fingerprint';
import type { Session } from './session';

export interface SignedInRequest extends Request {
  session?: Session;
  caller?: MemberCaller;
  requestId: string;
}

/**
 * The caller of a use case. Every permission there is today is a member's: whoever has not chosen where to work, and a
 * client's person, comes no further. What grants a permission of an engagement, its door says.
 */
export function callerFrom(
  request: SignedInRequest,
  asking: Permission,
  fingerprint: RequestFingerprint,
): MemberCaller {
  const { session } = request;
  if (!session) throw new DomainProblem('not-signed-in');
  const { membership, userId, stepUpAt } = session;
  if (!membership) throw new DomainProblem('membership-not-chosen');
  if (membership.kind !== 'member') throw new DomainProblem('forbidden');

  const { firmId, name, firmRoles } = membership;
  const role = permissionScope(asking) === 'firm' ? grantingRole(membership, asking) : null;
  if (permissionScope(asking) === 'firm' && role === null) throw new DomainProblem('forbidden');
  const key = request.get('idempotency-key');
  if (key !== undefined && (key.length === 0 || key.length > 255)) throw new DomainProblem('invalid-input');
  return Object.freeze({
    kind: 'member',
    firmId,
    clientId: null,
    userId,
    name,
    firmRoles: Object.freeze([...firmRoles]),
    asking,
    requestId: request.requestId,
    role,
    authn: 'session',
    stepUpAt: stepUpAt?.getTime() ?? null,
    ...(key && request.method === 'POST'
      ? { idempotency: Object.freeze({ key, requestSha256: fingerprint.of(request) }) }
      : {}),
  });
}
