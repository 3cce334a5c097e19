import { EngagementDoor, holdEngagement, MoveEngagement } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { CorrectionView, OpenCorrectionBody } from '@akashi/contracts';
import { mayOpenCorrection } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportStore } from '../report/report.store';
import { CorrectionStore } from './correction.store';

/** An issued report is found to be wrong: the engagement goes back to reporting, and the report stays as it was issued. */
@Injectable()
export class OpenCorrection {
  constructor(
    private readonly door: EngagementDoor,
    private readonly corrections: CorrectionStore,
    private readonly reports: ReportStore,
    private readonly rulesets: RulesetStore,
    private readonly moveEngagement: MoveEngagement,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, body: OpenCorrectionBody): Promise<CorrectionView> {
    const { reportId, reason, givesOldFile } = body;
    return this.door.write(caller, engagementId, async (tx, { rulesetId }) => {
      const standing = await holdEngagement(tx, caller, engagementId);
      const report = await this.reports.one(tx, caller, engagementId, reportId);
      const { words } = (await this.rulesets.get(tx, caller, rulesetId)).report;
      const isAnotherOpen = (await this.corrections.open(tx, caller, engagementId)) !== null;
      const { state: engagementState } = standing;
      ensure(mayOpenCorrection({ engagementState, reportState: report.state, isAnotherOpen, reason, words }));
      if (report.version !== body.version) throw new DomainProblem('stale-version');

      const stateBefore = engagementState === 'handed_over' ? 'handed_over' : 'issued';
      const editionNo = report.model.version + 1;
      const of = { firmId: caller.firmId, engagementId, replacesId: reportId, openedBy: caller.userId };
      const id = await this.corrections.add(tx, { ...of, editionNo, reason, stateBefore, givesOldFile });
      await this.moveEngagement.execute(tx, caller, { ...standing, isCorrection: true }, 'in_reporting');
      this.ledger.record(tx, {
        action: 'correction.opened',
        engagementId,
        entity: { type: 'correction', id, version: 1 },
        facts: { replacesId: reportId, editionNo, stateBefore, givesOldFile },
        after: { reason },
      });
      return this.corrections.view(tx, caller, engagementId, id);
    });
  }
}
