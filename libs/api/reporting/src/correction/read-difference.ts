import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { ReportDifferenceView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ReportStore } from '../report/report.store';
import { CorrectionStore } from './correction.store';
import { differenceOf } from './report-difference';

/** The corrected version beside the one it replaces: as issued, or as it was last composed while the correction is open. */
@Injectable()
export class ReadDifference {
  constructor(
    private readonly door: EngagementDoor,
    private readonly corrections: CorrectionStore,
    private readonly reports: ReportStore,
  ) {}

  execute(caller: Caller, engagementId: string, id: string): Promise<ReportDifferenceView> {
    return this.door.read(caller, engagementId, async (tx) => {
      const { state, replacesId, reportId } = await this.corrections.view(tx, caller, engagementId, id);
      const draft = state === 'open' ? await this.reports.standing(tx, caller, engagementId) : null;
      // As long as nothing was composed, and once it was given up, nothing differs.
      const afterId = reportId ?? (draft && draft.state !== 'issued' ? draft.id : replacesId);
      const before = await this.reports.one(tx, caller, engagementId, replacesId);
      return differenceOf(before, await this.reports.one(tx, caller, engagementId, afterId));
    });
  }
}
