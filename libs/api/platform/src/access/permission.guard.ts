import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import { handledBy } from './handles';
import { RequestFingerprint } from './request-fingerprint';
import { callerFrom, type SignedInRequest } from './signed-in-request';

/**
 * Fails closed: a route that handles no operation of the table answers nobody, and no permission is a client person's. A permission of the firm is decided here; a permission
 * of an engagement is decided by that engagement's door, which alone knows the caller's role in it.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly fingerprint: RequestFingerprint) {}

  canActivate(context: ExecutionContext): boolean {
    const access = handledBy(context.getHandler())?.access;
    if (access === 'public') return true;

    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (!request.session) throw new DomainProblem('not-signed-in');
    if (access === 'signed-in') return true;

    if (!access) throw new DomainProblem('forbidden');
    request.caller = callerFrom(request, access, this.fingerprint);
    return true;
  }
}
