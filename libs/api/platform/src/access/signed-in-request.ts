import {
  grantingRole,
  heldAtClient,
  isInspectedPermission,
  isInspectorPermission,
  isOfOneself,
  isOfOwnAccount,
  permissionScope,
  type MemberPermission,
  type Permission,
} from '@akashi/domain/access';
import type { Request } from 'express';
import { DomainProblem } from '../problems/domain-problem';
import type {
  ApiTokenCaller,
  ClientPersonCaller,
  InspectorAtAccountCaller,
  InspectorCaller,
  LinkPersonCaller,
  MemberCaller,
} from '../transactions/caller';
import { uploadIdIn } from '../uploads/upload-headers';
import type { ApiToken } from './api-token';
import type { RequestFingerprint } from './request-fingerprint';
import type { Membership, Session } from './session';

export interface SignedInRequest extends Request {
  session?: Session;
  /** What a program sent instead of a cookie; beside it no cookie counts. */
  bearer?: string;
  /** What that text is, once it was looked up. */
  token?: ApiToken;
  caller?:
    MemberCaller | ApiTokenCaller | ClientPersonCaller | LinkPersonCaller | InspectorCaller | InspectorAtAccountCaller;
  requestId: string;
}

/** What changes something, so that a repeated send of it has to have one effect. */
const changing: readonly string[] = ['POST', 'PUT', 'DELETE'];

/**
 * The caller of what is asked of the firm's own people: whoever has not chosen where to work, and a client's person, comes no
 * further. What grants a permission of an engagement, its door says.
 */
export function callerFrom(
  request: SignedInRequest,
  asking: MemberPermission,
  fingerprint: RequestFingerprint,
): MemberCaller {
  const { session, requestId } = request;
  if (!session) throw new DomainProblem('not-signed-in');
  const { firmId, name, firmRoles } = memberIn(session);
  ensurePageOf(request, firmId);
  const ofTheFirm = permissionScope(asking) === 'firm';
  const role = ofTheFirm ? grantingRole({ firmRoles }, asking) : null;
  if (ofTheFirm && role === null) throw new DomainProblem('forbidden');
  return Object.freeze({
    kind: 'member',
    firmId,
    clientId: null,
    userId: session.userId,
    name,
    firmRoles: Object.freeze([...firmRoles]),
    asking,
    requestId,
    role,
    authn: 'session',
    ...keyOf(request, fingerprint),
  });
}

/** The caller of what is asked of a client's people, or of one of them for their own account. A member of the firm comes no further. */
export function clientPersonFrom(
  request: SignedInRequest,
  asking: Permission,
  fingerprint: RequestFingerprint,
): ClientPersonCaller {
  const { session, requestId } = request;
  if (!session) throw new DomainProblem('not-signed-in');
  const { firmId, clientId, clientRole, name } = clientPersonIn(session);
  ensurePageOf(request, firmId, clientId);
  const held: readonly Permission[] = heldAtClient(clientRole);
  if (!held.includes(asking) && !isOfOneself(asking)) throw new DomainProblem('forbidden');
  return Object.freeze({
    kind: 'clientPerson',
    firmId,
    clientId,
    userId: session.userId,
    name,
    firmRoles: Object.freeze([] as const),
    asking,
    requestId,
    role: clientRole,
    authn: 'session',
    ...keyOf(request, fingerprint),
  });
}

/**
 * The caller of what is open to inspectors, or of one of them for their own account: of nothing else is there one, whatever they ask.
 * Whether the operation is open to them at all, the table says.
 */
export function inspectorFrom(
  request: SignedInRequest,
  asking: Permission,
  fingerprint: RequestFingerprint,
): InspectorCaller | InspectorAtAccountCaller {
  const { session, requestId } = request;
  if (!session) throw new DomainProblem('not-signed-in');
  const { firmId, inspectionId, name } = inspectorIn(session);
  ensurePageOf(request, firmId, inspectionId);
  const standing = {
    ...({ kind: 'inspector', firmId, clientId: null, inspectionId, userId: session.userId, name } as const),
    ...({ firmRoles: Object.freeze([] as const), requestId, role: 'inspector', authn: 'session' } as const),
    ...keyOf(request, fingerprint),
  };
  if (isOfOwnAccount(asking)) return Object.freeze({ ...standing, asking });
  if (isInspectedPermission(asking) || isInspectorPermission(asking)) return Object.freeze({ ...standing, asking });
  throw new DomainProblem('forbidden');
}

function inspectorIn({ membership }: Session): Extract<Membership, { kind: 'inspector' }> {
  if (!membership) throw new DomainProblem('membership-not-chosen');
  if (membership.kind !== 'inspector') throw new DomainProblem('forbidden');
  return membership;
}

function clientPersonIn({ membership }: Session): Extract<Membership, { kind: 'clientPerson' }> {
  if (!membership) throw new DomainProblem('membership-not-chosen');
  if (membership.kind !== 'clientPerson') throw new DomainProblem('forbidden');
  return membership;
}

function memberIn({ membership }: Session): Extract<Membership, { kind: 'member' }> {
  if (!membership) throw new DomainProblem('membership-not-chosen');
  if (membership.kind !== 'member') throw new DomainProblem('forbidden');
  return membership;
}

/** A page says whose it is: opened in one place, it records nothing in another that was chosen in another tab meanwhile. */
function ensurePageOf(request: SignedInRequest, firmId: string, within: string | null = null): void {
  const page = request.get('x-firm');
  const place = [firmId, within].filter(Boolean).join('.');
  if (page !== undefined && page !== place) throw new DomainProblem('workplace-changed');
}

/** The key of an idempotent request, bound to its method, address and body. */
export function keyOf(request: SignedInRequest, fingerprint: RequestFingerprint): Pick<MemberCaller, 'idempotency'> {
  // What a finished upload is used for it is used for once, under whatever key that is asked.
  const key = uploadIdIn(request) ?? request.get('idempotency-key');
  if (key !== undefined && (key.length === 0 || key.length > 255)) throw new DomainProblem('invalid-input');
  if (!key || !changing.includes(request.method)) return {};
  const isFile = Boolean(request.is('application/octet-stream'));
  const requestSha256 = fingerprint.of(request);
  return { idempotency: Object.freeze({ key, requestSha256, ...(isFile && { fileSha256: null }) }) };
}
