import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { handledBy } from '../access/handles';
import { RelyingParty } from '../access/relying-party';
import { SignInWays } from '../access/sign-in-ways';
import type { LoggedRequest } from '../security-log/happening-of';
import type { Request } from 'express';
import { DomainProblem } from '../problems/domain-problem';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site's page sends in a signed-in browser. The browser itself says where a request comes
 * from (`Sec-Fetch-Site`, which no page can set). Older ones do not: there the `Origin` must be the address that the installation says is
 * ours, and never the `Host`, which whoever asks may write and a proxy that ends TLS changes. A client that sends neither is no browser
 * and carries no cookie it did not mean to. A form that the table expects from elsewhere (`form`) is let through: it
 * carries no cookie of ours, and nobody is let in by it.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(
    private readonly own: RelyingParty,
    private readonly ways: SignInWays,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<LoggedRequest>();
    const operation = handledBy(context.getHandler());
    // The first who know what is asked: whatever refuses it afterwards can say so.
    if (operation) request.operation = operation;
    if (reading.has(request.method) || operation?.sends === 'form' || this.isOwn(request)) return true;
    throw new DomainProblem('cross-site');
  }

  private isOwn(request: Request): boolean {
    const site = request.get('sec-fetch-site');
    if (site !== undefined) return site === 'same-origin';
    const origin = request.get('origin');
    if (origin === undefined) return !/mozilla/i.test(request.get('user-agent') ?? '');
    return this.own.isOrigin(origin) || this.isOfDemonstration(request, origin);
  }

  /** It stands wherever somebody tries it, without TLS and without an address, and has nothing to lose. */
  private isOfDemonstration(request: Request, origin: string): boolean {
    return this.ways.demo !== null && origin === `${request.protocol}://${request.get('host')}`;
  }
}
