import { isOpenToTokens, type Operation } from '@akashi/contracts/api';
import { grantingRole, permissionScope, type GrantingRole, type Permission } from '@akashi/domain/access';
import { mayAskByToken } from '@akashi/domain/token';
import { Injectable } from '@nestjs/common';
import type { ApiToken } from '../access/api-token';
import { TokenReader } from '../access/token-reader';
import { Clock } from '../clock';
import { DomainProblem, ensure } from '../problems/domain-problem';
import type { LoggedRequest } from '../security-log/happening-of';
import { SecurityLog } from '../security-log/security-log';
import type { ApiTokenCaller } from '../transactions/caller';

/**
 * Where programs come in. Closed but for what the table of the API opens to them, and there no further than the token was given
 * and its maker may go today. A request with a token has no session, whatever cookie came beside it.
 */
@Injectable()
export class TokenDoor {
  constructor(
    private readonly tokens: TokenReader,
    private readonly log: SecurityLog,
    private readonly clock: Clock,
  ) {}

  async admit(request: LoggedRequest, text: string, operation: Operation | undefined): Promise<ApiTokenCaller> {
    const token = await this.found(request, text);
    if (!operation || !isOpenToTokens(operation)) throw new DomainProblem('not-for-programs');
    const asking = operation.access;
    const engagementId = request.params['engagementId'];
    ensure(mayAskByToken({ ...token, asking, engagementId: typeof engagementId === 'string' ? engagementId : null }));
    const ofTheFirm = permissionScope(asking) === 'firm';
    const role = ofTheFirm ? grantingRole(token, asking) : null;
    if (ofTheFirm && role === null) throw new DomainProblem('forbidden');
    return this.callerBy(request, token, asking, role);
  }

  /**
   * A firm's provider, by a token made for that and for nothing else. Which firm it is says the token alone; whoever made it
   * administers that firm today, or it opens nothing.
   */
  async admitProvider(request: LoggedRequest): Promise<ApiTokenCaller> {
    if (request.bearer === undefined) throw new DomainProblem('token-not-valid');
    const token = await this.found(request, request.bearer);
    if (!token.permissions.includes('member.provision')) throw new DomainProblem('not-for-programs');
    const role = grantingRole(token, 'member.provision');
    if (role === null) throw new DomainProblem('forbidden');
    return this.callerBy(request, token, 'member.provision', role);
  }

  private async found(request: LoggedRequest, text: string): Promise<ApiToken> {
    const token = await this.tokens.find(text, request.ip ?? '');
    if (!token) throw new DomainProblem('token-not-valid');
    // Known from here on: whatever is refused is told in its firm's log, as its maker's and with its id.
    request.token = token;
    if (!token.isUsable) throw new DomainProblem('token-not-valid');
    return token;
  }

  private callerBy(
    request: LoggedRequest,
    token: ApiToken,
    asking: Permission,
    role: GrantingRole | null,
  ): ApiTokenCaller {
    if (token.isNews) this.tell(request, token);
    return Object.freeze({
      kind: 'apiToken',
      tokenId: token.id,
      firmId: token.firmId,
      clientId: null,
      userId: token.userId,
      name: token.name,
      firmRoles: Object.freeze([...token.firmRoles]),
      asking,
      requestId: request.requestId,
      role,
      authn: 'api-token',
    });
  }

  /** As somebody who comes in is told: not each request, which a program sends by the minute. */
  private tell(request: LoggedRequest, { id, firmId, userId, name }: ApiToken): void {
    this.log.note(firmId, {
      at: this.clock.now().toISOString(),
      kind: 'sign-in',
      operation: 'token.used',
      thing: 'token',
      object: id,
      engagement: null,
      person: { id: userId, name },
      outcome: 'done',
      code: null,
      address: request.ip ?? null,
      request: request.requestId,
      facts: {},
    });
  }
}
