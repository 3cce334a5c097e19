import { DomainProblem, ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { RotationLimitView, SetRotationLimitBody } from '@akashi/contracts';
import { maySetRotationLimit } from '@akashi/domain/rotation';
import { Injectable } from '@nestjs/common';
import { RotationLimitStore } from './rotation-limit.store';

/** Says after how many years in a role the firm wants another. It warns whoever puts a team together, and refuses nothing. */
@Injectable()
export class SetRotationLimit {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RotationLimitStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, asked: string, body: SetRotationLimitBody): Promise<RotationLimitView[]> {
    return this.transactions.write(caller, async (tx) => {
      const standing = (await this.limits.limits(tx, caller)).find(({ role }) => role === asked);
      if (!standing) throw new DomainProblem('not-found');
      const { role, years: before } = standing;
      ensure(maySetRotationLimit({ years: body.years, before, reason: body.reason }));
      await this.limits.set(tx, caller, role, body);
      this.ledger.record(tx, {
        action: 'rotation-limit.set',
        engagementId: null,
        entity: { type: 'rotation-limit', id: role, version: body.version + 1 },
        facts: { role, before, after: body.years },
        after: { reason: body.reason },
      });
      return this.limits.limits(tx, caller);
    });
  }
}
