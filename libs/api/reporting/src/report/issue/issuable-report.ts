import { holdEngagement, type Room } from '@akashi/api-engagements';
import { FindingStore } from '@akashi/api-findings';
import { Clock, ensure, type Caller, type Tx } from '@akashi/api-platform';
import { mayIssueReport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { CorrectionStore, type StandingCorrection } from '../../correction/correction.store';
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
    private readonly corrections: CorrectionStore,
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
  async issue(
    tx: Tx,
    caller: Caller,
    room: Room,
    seen: { id: string; version: number },
  ): Promise<StoredReport & { correction: StandingCorrection | null }> {
    await holdEngagement(tx, caller, room.engagementId);
    const report = await this.get(tx, caller, room, seen.id);
    const change = { state: 'issued', issuedBy: caller.userId, issuedAt: this.clock.now() } as const;
    await this.reports.change(tx, caller, { engagementId: room.engagementId, ...seen }, change);
    const correction = await this.corrections.open(tx, caller, room.engagementId);
    const reopened =
      correction && (await this.corrections.findingsBefore(tx, caller, room.engagementId, correction.id));
    await this.findings.report(tx, caller, room.engagementId, reopened ?? []);
    if (correction) await this.replace(tx, caller, room, correction, seen.id);
    return { ...report, correction };
  }

  /** The version before stays as it was issued, and says from here on which one took its place. */
  private async replace(
    tx: Tx,
    caller: Caller,
    { engagementId }: Room,
    { id, version, replacesId, replacedVersion }: StandingCorrection,
    reportId: string,
  ): Promise<void> {
    const replaced = { engagementId, id: replacesId, version: replacedVersion };
    await this.reports.change(tx, caller, replaced, { state: 'replaced' });
    const ended = { state: 'issued', reportId, endedBy: caller.userId, endedAt: this.clock.now() } as const;
    await this.corrections.change(tx, caller, { engagementId, id, version }, ended);
  }
}
