import { EngagementDoor } from '@akashi/api-engagements';
import {
  ensure,
  LedgerWriter,
  Reconciliation,
  signatureMethod,
  type HeldRows,
  type MemberCaller,
} from '@akashi/api-platform';
import type { ApproveReportBody, ReportView } from '@akashi/contracts';
import { mayApproveReport, standingWarnings } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ensureSameWarnings } from './acknowledge-warnings';
import { AnchorReport } from './anchor-report';
import { ReportComparison } from '../report-comparison';
import { ensureCurrent } from './report-fixity';
import { ReportStore, toSignOffs } from '../report.store';

/** The 業務実施責任者 signs, having proven themselves anew, and the ledger is anchored at that moment. */
@Injectable()
export class ApproveReport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly comparison: ReportComparison,
    private readonly anchor: AnchorReport,
    private readonly ledger: LedgerWriter,
    private readonly reconciliation: Reconciliation,
  ) {}

  async execute(caller: MemberCaller, engagementId: string, id: string, body: ApproveReportBody): Promise<ReportView> {
    // Comparing takes a while, and what it finds is told to nobody who could not approve.
    await this.door.begin(caller, engagementId, (tx) => this.reports.one(tx, caller, engagementId, id));
    // Nobody puts their name under rows that are not as they were recorded.
    const rows = await this.reconciliation.ensureRowsHold(caller, engagementId, 'approval');
    await this.approve(caller, engagementId, { id, body, rows });
    return this.anchor.execute(caller, engagementId, id);
  }

  private approve(
    caller: MemberCaller,
    engagementId: string,
    { id, body, rows }: { id: string; body: ApproveReportBody; rows: HeldRows },
  ): Promise<void> {
    return this.door.write(caller, engagementId, async (tx, room, signer) => {
      const report = await this.reports.one(tx, caller, engagementId, id);
      const compared = await this.comparison.compare(tx, caller, room, report);
      ensureCurrent(compared);
      const naming = { reportId: id, id: body.acknowledgementId };
      // Only of a report that waits for its approval: of any other the rule says why it cannot be approved.
      const waits = report.state === 'quality_reviewed';
      const acknowledgement = waits
        ? await this.reports.acknowledgements.named(tx, caller, engagementId, naming)
        : null;
      const acknowledged = acknowledgement?.warnings ?? [];
      if (waits) ensureSameWarnings(standingWarnings(compared.checks), acknowledged);
      ensure(
        mayApproveReport({
          state: report.state,
          checks: compared.checks,
          acknowledged,
          signerId: caller.userId,
          signerRole: room.role,
          composedById: report.composedBy,
          seenDigest: body.digest,
          digestToday: report.digest,
          signOffs: toSignOffs(compared.signatures),
        }),
      );

      await rows.keep(tx);
      await this.reports.change(tx, caller, { engagementId, id, version: body.version }, { state: 'approved' });
      const signature = {
        role: 'approve',
        meaning: '承認',
        method: signatureMethod(signer),
        digest: report.digest,
      } as const;
      await this.reports.sign(tx, signer, { engagementId, reportId: id, ...signature });
      this.ledger.record(tx, {
        action: 'report.approved',
        engagementId,
        entity: { type: 'report', id, version: body.version + 1 },
        facts: { versionNo: report.versionNo, digest: report.digest, acknowledgementId: acknowledgement?.id ?? null },
      });
    });
  }
}
