import { EngagementDoor } from '@akashi/api-engagements';
import { FindingStore } from '@akashi/api-findings';
import { LedgerWriter, type Caller } from '@akashi/api-platform';
import type { CorrectionView, ReopenFindingBody } from '@akashi/contracts';
import { isReported } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { CorrectionStore } from './correction.store';
import { ensureReopenable } from './ensure-reopenable';

/** Opens a reported finding for the correction: it may be reworded, confirmed and reviewed anew, or withdrawn. */
@Injectable()
export class ReopenFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly corrections: CorrectionStore,
    private readonly findings: FindingStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: ReopenFindingBody): Promise<CorrectionView> {
    const { findingId, reason, version } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { number, ...before } = await this.findings.before(tx, caller, engagementId, findingId);
      const correction = await this.corrections.view(tx, caller, engagementId, id);
      const isReopened = correction.findings.some((one) => one.findingId === findingId);
      await ensureReopenable(tx, caller, room, {
        correction,
        isReported: isReported(before.state),
        isReopened,
        reason,
      });

      await this.corrections.addFinding(tx, caller, { engagementId, id, version }, before, reason);
      this.ledger.record(tx, {
        action: 'correction.finding-reopened',
        engagementId,
        entity: { type: 'correction', id, version: version + 1 },
        facts: { findingId, number, stateBefore: before.state },
        after: { reason },
      });
      return this.corrections.view(tx, caller, engagementId, id);
    });
  }
}
