import type { Room } from '@akashi/api-engagements';
import { Clock, ensure, type Caller, type Tx } from '@akashi/api-platform';
import { mayIssueReport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ensureCurrent } from '../approve/report-fixity';
import { ReportWork } from '../report-work';
import { toSignOffs, type StoredReport } from '../report.store';

/** The rule of the issue: asked when somebody asks for it, and again in the transaction that issues. */
@Injectable()
export class IssuableReport {
  constructor(
    readonly work: ReportWork,
    private readonly clock: Clock,
  ) {}

  /** The report, when it may be issued as it stands now. */
  async get(tx: Tx, caller: Caller, room: Room, id: string): Promise<StoredReport> {
    const report = await this.work.stores.reports.one(tx, caller, room.engagementId, id);
    const laid = await this.work.desk.lay(tx, caller, room, report);
    ensureCurrent(laid);
    ensure(
      mayIssueReport({
        state: report.state,
        checks: laid.checks,
        digestToday: report.digest,
        signOffs: toSignOffs(laid.signatures),
        engagementState: room.state,
        reportDate: report.datedOn,
        today: this.clock.today(),
      }),
    );
    return report;
  }
}
