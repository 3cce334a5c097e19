import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { FindingView, WithdrawFindingBody } from '@akashi/contracts';
import { mayWithdrawFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { FindingStore } from './finding.store';

/** Takes a finding out of the report and keeps it, with its number and the reason, on file. */
@Injectable()
export class WithdrawFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: WithdrawFindingBody): Promise<FindingView> {
    const { version, reason } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { state, isReopened, raisedById, number } = await this.findings.facts(tx, caller, engagementId, id);
      ensure(mayWithdrawFinding({ state, isReopened, reason, raisedById, withdrawnById: caller.userId }));

      const change = { state: 'withdrawn', withdrawReason: reason } as const;
      await this.findings.change(tx, caller, room, { id, version }, change);
      this.ledger.record(tx, {
        action: 'finding.withdrawn',
        engagementId,
        entity: { type: 'finding', id, version: version + 1 },
        facts: { number, stateBefore: state },
        after: { reason },
      });
      return this.findings.view(tx, caller, engagementId, id);
    });
  }
}
