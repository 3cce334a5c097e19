import { isOpenToInspectors, type Operation, type StepUp } from '@akashi/contracts/api';
import {
  isClientPermission,
  isInspectorPermission,
  isOfOneself,
  isOfOwnAccount,
  type Permission,
} from '@akashi/domain/access';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import { actOf, ActProofs, proofIn, type Assertion } from './act-proofs';
import { handledBy } from './handles';
import { TokenDoor } from '../tokens/token-door';
import { uploadIdIn } from '../uploads/upload-headers';
import { DropDoor } from './drop-door';
import { Presence } from './presence';
import type { Session } from './session';
import { RequestFingerprint } from './request-fingerprint';
import type { ApiTokenCaller, LinkPersonCaller } from '../transactions/caller';
import { callerFrom, clientPersonFrom, inspectorFrom, type SignedInRequest } from './signed-in-request';

/**
 * Fails closed: a route that handles no operation of the table answers nobody, a sign-in that waits for anything may do
 * what leads on and nothing else, and what a client's people may is no member's but for their own account. A permission of the firm or of
 * a client's people is decided here; a permission
 * of an engagement is decided by that engagement's door, which alone knows the caller's role in it. Whether an act asks the
 * person anew is decided here for every operation alike. Programs, and whoever opened a drop link, come in by doors of their own.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly fingerprint: RequestFingerprint,
    private readonly presence: Presence,
    private readonly actProofs: ActProofs,
    private readonly tokenDoor: TokenDoor,
    private readonly dropDoor: DropDoor,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const operation = handledBy(context.getHandler());
    if (operation?.access === 'public') return true;

    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (operation?.access === 'drop-link' && request.bearer === undefined)
      request.caller = await this.dropDoor.admit(request, operation);
    else if (operation?.access === 'provisioning') request.caller = await this.tokenDoor.admitProvider(request);
    else if (request.bearer === undefined) await this.admitPerson(request, operation);
    else request.caller = await this.tokenDoor.admit(request, request.bearer, operation);
    return true;
  }

  private async admitPerson(request: SignedInRequest, operation: Operation | undefined): Promise<void> {
    const { session } = request;
    if (!session) throw new DomainProblem('not-signed-in');
    if (!operation) throw new DomainProblem('forbidden');
    const { access } = operation;
    if (access === 'public' || access === 'provisioning' || access === 'drop-link')
      throw new DomainProblem('forbidden');
    ensureAsked(request, session, operation);
    const caller = access === 'signed-in' ? null : this.callerOf(request, session, operation, access);
    this.presence.ensureTheirs(session, operation.stepUp);
    const assertion = await this.assertionOf(request, session, operation.stepUp);
    const authn = assertion ? 'passkey-again' : this.presence.proven(session, operation.stepUp);
    if (caller) request.caller = Object.freeze({ ...caller, authn, ...(assertion && { assertion }) });
  }

  /** A member, one of a client's people or an inspector: of what is theirs, and of their own account. */
  private callerOf(
    request: SignedInRequest,
    { membership }: Session,
    operation: Operation,
    access: Permission,
  ): Exclude<NonNullable<SignedInRequest['caller']>, ApiTokenCaller | LinkPersonCaller> {
    if (isInspectorPermission(access)) return inspectorFrom(request, access, this.fingerprint);
    if (membership?.kind === 'inspector') {
      if (!isOpenToInspectors(operation) && !isOfOwnAccount(access)) throw new DomainProblem('forbidden');
      return inspectorFrom(request, access, this.fingerprint);
    }
    if (isClientPermission(access)) return clientPersonFrom(request, access, this.fingerprint);
    if (membership?.kind === 'clientPerson' && isOfOneself(access))
      return clientPersonFrom(request, access, this.fingerprint);
    return callerFrom(request, access, this.fingerprint);
  }

  /** A passkey that signed this very act; null where none came with it. */
  private async assertionOf(
    request: SignedInRequest,
    session: Session,
    asked: StepUp | null,
  ): Promise<Assertion | null> {
    const proof = asked === 'signature' ? proofIn(request) : null;
    return proof === null ? null : this.actProofs.take(session, actOf(request), proof);
  }
}

/** What a session that still has a factor to give may ask, and where a file may come in parts. */
function ensureAsked(request: SignedInRequest, { awaits }: Session, { whileAwaiting, inParts }: Operation): void {
  if (awaits !== null && !whileAwaiting.includes(awaits)) throw new DomainProblem('second-factor-needed');
  // Anywhere else the empty body beside it would be taken for an empty file.
  if (!inParts && uploadIdIn(request) !== null) throw new DomainProblem('wrong-type');
}
