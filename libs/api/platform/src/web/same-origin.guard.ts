import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { handledBy } from '../access/handles';
import type { LoggedRequest } from '../security-log/happening-of';
import type { Request } from 'express';
import { DomainProblem } from '../problems/domain-problem';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site's page sends in a signed-in browser. The browser itself says where a request comes
 * from (`Sec-Fetch-Site`, which no page can set); without it the `Origin` must be ours; a client that sends neither is
 * no browser and carries no cookie it did not mean to. A form that the table expects from elsewhere (`form`) is let through: it
 * carries no cookie of ours, and nobody is let in by it.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<LoggedRequest>();
    const operation = handledBy(context.getHandler());
    // The first who know what is asked: whatever refuses it afterwards can say so.
    if (operation) request.operation = operation;
    if (reading.has(request.method) || operation?.sends === 'form' || isOwn(request)) return true;
    throw new DomainProblem('cross-site');
  }
}

function isOwn(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  if (origin !== undefined) return origin === `${request.protocol}://${request.get('host')}`;
  return !/mozilla/i.test(request.get('user-agent') ?? '');
}
