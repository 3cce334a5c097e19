import { EngagementDoor } from '@akashi/api-engagements';
import { PaperStore } from '@akashi/api-fieldwork';
import { LedgerWriter, type Caller } from '@akashi/api-platform';
import type { CorrectionView, ReopenPaperBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { CorrectionStore } from './correction.store';
import { ensureReopenable } from './ensure-reopenable';

/** Opens a paper for the correction: from then on it is changed as ever, and its signatures fall with the first change. */
@Injectable()
export class ReopenPaper {
  constructor(
    private readonly door: EngagementDoor,
    private readonly corrections: CorrectionStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: ReopenPaperBody): Promise<CorrectionView> {
    const { testId, reason, version } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const [paper] = await this.papers.lock(tx, caller, engagementId, [testId]);
      const correction = await this.corrections.view(tx, caller, engagementId, id);
      const isReopened = correction.papers.some((one) => one.testId === testId);
      const isReported = paper!.state === 'reviewed';
      await ensureReopenable(tx, caller, room, { correction, isReported, isReopened, reason });

      await this.corrections.addPaper(tx, caller, { engagementId, id, version }, testId, reason);
      this.ledger.record(tx, {
        action: 'correction.paper-reopened',
        engagementId,
        entity: { type: 'correction', id, version: version + 1 },
        facts: { testId },
        after: { reason },
      });
      return this.corrections.view(tx, caller, engagementId, id);
    });
  }
}
