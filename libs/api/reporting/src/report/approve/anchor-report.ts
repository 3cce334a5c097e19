import { EngagementDoor } from '@akashi/api-engagements';
import { LedgerCheckpoints, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ReportView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ReportViews } from '../read/report-views';
import { ReportStore } from '../report.store';

/**
 * Signs the ledger as it stands after the approval and keeps that place with the report, which prints it. It is done again
 * at the issue when it did not come to be done at the approval; a place once kept never changes.
 */
@Injectable()
export class AnchorReport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly views: ReportViews,
    private readonly checkpoints: LedgerCheckpoints,
    private readonly ledger: LedgerWriter,
  ) {}

  execute({ idempotency: _asked, ...caller }: Caller, engagementId: string, id: string): Promise<ReportView> {
    const anchoring = () =>
      this.door.write(caller, engagementId, async (tx, room) => {
        this.ledger.recordNothing(tx, 'The approval is recorded: its place is only kept with the report.');
        const { state, ledgerSize } = await this.reports.one(tx, caller, engagementId, id);
        if (state === 'approved' && ledgerSize === null) {
          const checkpoint = await this.checkpoints.sign(tx, caller.firmId, engagementId, 'approval');
          await this.reports.anchor(tx, caller, engagementId, id, checkpoint);
        }
        return this.views.view(tx, caller, room, id);
      });
    return this.checkpoints.tellingRefusal(caller.firmId, anchoring);
  }
}
