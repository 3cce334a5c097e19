import { Clock, ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { IssuedTokenView, MakeTokenBody } from '@akashi/contracts';
import { permissionScope, tokenPermissions } from '@akashi/domain/access';
import { mayMakeToken, tokenEndsAt } from '@akashi/domain/token';
import { Injectable } from '@nestjs/common';
import { everySend } from '../factors/every-send';
import { tokenSecretBytes, tokenText } from './token-text';
import { TokenStore } from './token.store';

/** A token for a program of one's own: told in this answer and never again, and never more than its maker may read. */
@Injectable()
export class MakeToken {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: TokenStore,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  execute(asked: Caller, body: MakeTokenBody): Promise<IssuedTokenView> {
    const caller = everySend(asked);
    const text = tokenText(this.ids.secret(tokenSecretBytes));
    const permissions = tokenPermissions.filter((permission) => body.permissions.includes(permission));
    const engagementIds = body.engagementIds && [...new Set(body.engagementIds)];
    return this.transactions.write(caller, async (tx) => {
      const maker = await this.store.lockMaker(tx, caller);
      ensure(mayMakeToken({ ...maker, name: body.name, permissions, engagementIds, days: body.days }));
      if (engagementIds) await this.store.mustSee(tx, caller, engagementIds);
      const id = this.ids.next();
      const expiresAt = tokenEndsAt(this.clock.now(), body.days);
      const view = await this.store.add(tx, caller, {
        id,
        name: body.name,
        text,
        permissions,
        engagementIds,
        expiresAt,
      });
      const of = (scope: 'firm' | 'engagement') =>
        permissions.filter((one) => permissionScope(one) === scope).join(',');
      this.ledger.record(tx, {
        action: 'token.made',
        engagementId: null,
        entity: { type: 'api-token', id, version: 1 },
        facts: {
          ofFirm: of('firm'),
          ofEngagements: of('engagement'),
          engagements: engagementIds?.length ?? null,
          expiresAt: view.expiresAt,
        },
      });
      return { ...view, token: text };
    });
  }
}
