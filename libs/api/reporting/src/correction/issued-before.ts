import type { Room } from '@akashi/api-engagements';
import { FindingStore } from '@akashi/api-findings';
import type { Caller, Tx } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { ownWordsOf } from '../report/compose/build-report-model';
import { changedParts } from '../report/compose/report-content';
import { ReportComparison } from '../report/report-comparison';
import { ReportStore } from '../report/report.store';
import { CorrectionStore, type StandingCorrection } from './correction.store';

/** What papers and findings say; a renamed client, for one, does not make an issued report wrong. */
const partsOfWork = ['results', 'findings', 'appendix'];

/** Puts things back to the issued version that a correction was to replace, and says where they are no longer as it tells them. */
@Injectable()
export class IssuedBefore {
  constructor(
    private readonly corrections: CorrectionStore,
    private readonly reports: ReportStore,
    private readonly comparison: ReportComparison,
    private readonly findings: FindingStore,
  ) {}

  /** Gives how many findings were not as the issued version tells them. */
  async restoreFindings(tx: Tx, caller: Caller, engagementId: string, correction: StandingCorrection): Promise<number> {
    if (correction.state !== 'open') return 0;
    const before = await this.corrections.findingsBefore(tx, caller, engagementId, correction.id);
    return this.findings.restore(tx, caller, engagementId, before);
  }

  /** Parts in which the issued report and the papers differ by now. */
  async differing(tx: Tx, caller: Caller, room: Room, { replacesId }: StandingCorrection): Promise<string[]> {
    const { model } = await this.reports.one(tx, caller, room.engagementId, replacesId);
    const today = await this.comparison.compose(tx, caller, room, ownWordsOf(model));
    return changedParts(model, today).filter((part) => partsOfWork.includes(part));
  }

  async supersedeDraft(tx: Tx, caller: Caller, engagementId: string): Promise<void> {
    const draft = await this.reports.standing(tx, caller, engagementId);
    if (!draft || draft.state === 'issued') return;
    await this.reports.voidSignatures(tx, caller, engagementId, draft.id, 'correction-abandoned');
    const seen = { engagementId, id: draft.id, version: draft.version };
    await this.reports.change(tx, caller, seen, { state: 'superseded' });
  }
}
