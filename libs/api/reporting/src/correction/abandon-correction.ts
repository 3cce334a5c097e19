import { EngagementDoor, holdEngagement, MoveEngagement } from '@akashi/api-engagements';
import { Clock, DomainProblem, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { AbandonCorrectionBody, CorrectionView } from '@akashi/contracts';
import { mayAbandonCorrection } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { CorrectionStore } from './correction.store';
import { IssuedBefore } from './issued-before';

/** 訂正をやめる: findings stand again as the issued report tells them, its drafts are superseded, and it stands as before. */
@Injectable()
export class AbandonCorrection {
  constructor(
    private readonly door: EngagementDoor,
    private readonly corrections: CorrectionStore,
    private readonly issuedBefore: IssuedBefore,
    private readonly moveEngagement: MoveEngagement,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: AbandonCorrectionBody): Promise<CorrectionView> {
    const { version, reason } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const standing = await holdEngagement(tx, caller, engagementId);
      const correction = await this.corrections.one(tx, caller, engagementId, id);
      const unfinished = await this.corrections.unfinished(tx, caller, engagementId, id);
      const restoredFindings = await this.issuedBefore.restoreFindings(tx, caller, engagementId, correction);
      const differing = await this.issuedBefore.differing(tx, caller, room, correction);
      const decision = mayAbandonCorrection({ state: correction.state, reason, ...unfinished, differing });
      if (!decision.allowed) throw new DomainProblem(decision.code, { facts: { changed: differing.join(' ') } });

      await this.issuedBefore.supersedeDraft(tx, caller, engagementId);
      const ended = {
        state: 'abandoned',
        endedBy: caller.userId,
        endedAt: this.clock.now(),
        endReason: reason,
      } as const;
      await this.corrections.change(tx, caller, { engagementId, id, version }, ended);
      await this.moveEngagement.execute(tx, caller, { ...standing, isCorrection: true }, correction.stateBefore);
      this.ledger.record(tx, {
        action: 'correction.abandoned',
        engagementId,
        entity: { type: 'correction', id, version: version + 1 },
        facts: { restoredFindings },
        after: { reason },
      });
      return this.corrections.view(tx, caller, engagementId, id);
    });
  }
}
