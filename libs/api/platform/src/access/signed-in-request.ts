import type { Actor, Permission } from '@akashi/domain/access';
import type { Request } from 'express';
import { DomainProblem } from '../problems/domain-problem';
import type { Caller } from '../transactions/caller';
import type { RequestFingerprint } from './request-fingerprint';

/** A live session with the person it belongs to, as read from the database for this very request. */
export interface Session {
  /** SHA-256 of the cookie's secret; the secret itself is never stored. */
  idHash: Buffer;
  actor: Actor;
  email: string;
  firmName: string;
  stepUpAt: Date | null;
}

export interface SignedInRequest extends Request {
  session?: Session;
  caller?: Caller;
  requestId: string;
}

/** What changes something, so that a repeated send of it has to have one effect. */
const changing: readonly string[] = ['POST', 'PUT', 'DELETE'];

/** The caller of a use case. The key of an idempotent request is bound to its method, address and body. */
export function callerFrom(request: SignedInRequest, asking: Permission, fingerprint: RequestFingerprint): Caller {
  const { session } = request;
  if (!session) throw new DomainProblem('not-signed-in');
  const key = request.get('idempotency-key');
  if (key !== undefined && (key.length === 0 || key.length > 255)) throw new DomainProblem('invalid-input');
  return {
    ...session.actor,
    asking,
    requestId: request.requestId,
    role: 'member',
    authn: 'session',
    stepUpAt: session.stepUpAt,
    ...(key && changing.includes(request.method)
      ? { idempotency: { key, requestSha256: fingerprint.of(request) } }
      : {}),
  };
}
