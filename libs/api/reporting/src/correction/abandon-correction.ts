import { EngagementDoor, holdEngagement, MoveEngagement, type Room } from '@akashi/api-engagements';
import { FindingStore } from '@akashi/api-findings';
import { Clock, DomainProblem, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { AbandonCorrectionBody, CorrectionView } from '@akashi/contracts';
import { mayAbandonCorrection } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { changedParts } from '../report/compose/report-content';
import { ownWordsOf } from '../report/compose/build-report-model';
import { ReportComparison } from '../report/report-comparison';
import { ReportStore } from '../report/report.store';
import { CorrectionStore, type StandingCorrection } from './correction.store';

/** What papers and findings say; a renamed client, for one, does not make an issued report wrong. */
const partsOfWork = ['results', 'findings', 'appendix'];

/** 訂正をやめる: findings stand again as the issued report tells them, its drafts are superseded, and it stands as before. */
@Injectable()
export class AbandonCorrection {
  constructor(
    private readonly door: EngagementDoor,
    private readonly corrections: CorrectionStore,
    private readonly reports: ReportStore,
    private readonly comparison: ReportComparison,
    private readonly findings: FindingStore,
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
      const before = await this.corrections.findingsBefore(tx, caller, engagementId, id);
      const restoredFindings =
        correction.state === 'open' ? await this.findings.restore(tx, caller, engagementId, before) : 0;
      const differing = await this.differing(tx, caller, room, correction);
      const decision = mayAbandonCorrection({ state: correction.state, reason, ...unfinished, differing });
      if (!decision.allowed) throw new DomainProblem(decision.code, { facts: { changed: differing.join(' ') } });

      await this.supersedeDraft(tx, caller, engagementId);
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

  /** Parts in which the issued report and the papers differ by now. */
  private async differing(tx: Tx, caller: Caller, room: Room, { replacesId }: StandingCorrection): Promise<string[]> {
    const { model } = await this.reports.one(tx, caller, room.engagementId, replacesId);
    const today = await this.comparison.compose(tx, caller, room, ownWordsOf(model));
    return changedParts(model, today).filter((part) => partsOfWork.includes(part));
  }

  private async supersedeDraft(tx: Tx, caller: Caller, engagementId: string): Promise<void> {
    const draft = await this.reports.standing(tx, caller, engagementId);
    if (!draft || draft.state === 'issued') return;
    await this.reports.voidSignatures(tx, caller, engagementId, draft.id, 'correction-abandoned');
    const seen = { engagementId, id: draft.id, version: draft.version };
    await this.reports.change(tx, caller, seen, { state: 'superseded' });
  }
}
