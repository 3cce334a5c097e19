import { holdEngagement, type Room } from '@akashi/api-engagements';
import { FindingStore } from '@akashi/api-findings';
import { Clock, ensure, type Caller, type Tx } from '@akashi/api-platform';
import { mayIssueReport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportComparison } from '../report-comparison';
import { ensureCurrent } from '../approve/report-fixity';
import { ReportStore, toSignOffs, type StoredReport } from '../report.store';

/** The rule of the issue: asked when somebody asks for it, and again in the transaction that issues. */
@Injectable()
export class IssuableReport {
  constructor(
    private readonly reports: ReportStore,
    private readonly findings: FindingStore,
    private readonly comparison: ReportComparison,
    private readonly clock: Clock,
  ) {}

  /** The report, when it may be issued as it stands now and, where somebody had it before them, as they saw it. */
  async get(tx: Tx, caller: Caller, room: Room, id: string, seenDigest?: string): Promise<StoredReport> {
    const report = await this.reports.one(tx, caller, room.engagementId, id);
    const compared = await this.comparison.compare(tx, caller, room, report);
    ensureCurrent(compared);
    ensure(
      mayIssueReport({
        state: report.state,
        checks: compared.checks,
        seenDigest: seenDigest ?? report.digest,
        digestToday: report.digest,
        signOffs: toSignOffs(compared.signatures),
        engagementState: room.state,
        reportDate: report.datedOn,
        today: this.clock.today(),
      }),
    );
    return report;
  }

  /**
   * The report in the version that was seen, and the findings that stand in it, are issued from here on. The engagement is held
   * first: a statement or an amendment that is just coming in is there before the checks are asked, or comes too late.
   */
  async issue(tx: Tx, caller: Caller, room: Room, seen: { id: string; version: number }): Promise<StoredReport> {
    await holdEngagement(tx, caller, room.engagementId);
    const report = await this.get(tx, caller, room, seen.id);
    const change = { state: 'issued', issuedBy: caller.userId, issuedAt: this.clock.now() } as const;
    await this.reports.change(tx, caller, { engagementId: room.engagementId, ...seen }, change);
    await this.findings.report(tx, caller, room.engagementId);
    return report;
  }
}
