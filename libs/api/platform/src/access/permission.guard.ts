import type { Permission } from '@akashi/domain/access';
import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainProblem } from '../problems/domain-problem';
import { RequestFingerprint } from './request-fingerprint';
import { callerFrom, type SignedInRequest } from './signed-in-request';

/** Declares the permission that a route asks for. */
export const Requires = Reflector.createDecorator<Permission>();

const openness = 'akashi:openness';

/** Opens a route to everyone (`public`) or to anyone signed in (`signed-in`); nothing else opens one. */
export const Open = (to: 'public' | 'signed-in') => SetMetadata(openness, to);

/**
 * Fails closed: a route that declares nothing answers nobody, and no permission is a client person's. A permission of the firm is decided here; a permission
 * of an engagement is decided by that engagement's door, which alone knows the caller's role in it.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly fingerprint: RequestFingerprint,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const open = this.reflector.get<'public' | 'signed-in' | undefined>(openness, context.getHandler());
    if (open === 'public') return true;

    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (!request.session) throw new DomainProblem('not-signed-in');
    if (open === 'signed-in') return true;

    const permission = this.reflector.get(Requires, context.getHandler());
    if (!permission) throw new DomainProblem('forbidden');
    request.caller = callerFrom(request, permission, this.fingerprint);
    return true;
  }
}
