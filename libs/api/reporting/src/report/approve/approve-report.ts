import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { ReportView, SignReportBody } from '@akashi/contracts';
import { mayApproveReport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { AnchorReport } from './anchor-report';
import { ApprovalSigner, type ReadyToApprove } from './approval-signer';
import { ReportComparison } from '../report-comparison';
import { ensureCurrent } from './report-fixity';
import { ReportStore, toSignOffs } from '../report.store';

/** The 業務実施責任者 signs with the password given anew, and the ledger is anchored at that moment. */
@Injectable()
export class ApproveReport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly comparison: ReportComparison,
    private readonly anchor: AnchorReport,
    private readonly ledger: LedgerWriter,
    private readonly signer: ApprovalSigner,
  ) {}

  async execute(caller: MemberCaller, engagementId: string, id: string, body: SignReportBody): Promise<ReportView> {
    const ready = await this.signer.ready(caller, engagementId, id);
    await this.approve(ready, engagementId, id, body);
    return this.anchor.execute(caller, engagementId, id);
  }

  private approve(ready: ReadyToApprove, engagementId: string, id: string, body: SignReportBody): Promise<void> {
    const caller = ready.signer;
    return this.door.write(caller, engagementId, async (tx, room, signer) => {
      const report = await this.reports.one(tx, caller, engagementId, id);
      const compared = await this.comparison.compare(tx, caller, room, report);
      ensureCurrent(compared);
      ensure(
        mayApproveReport({
          state: report.state,
          checks: compared.checks,
          signerId: caller.userId,
          signerRole: room.role,
          composedById: report.composedBy,
          seenDigest: body.digest,
          digestToday: report.digest,
          signOffs: toSignOffs(compared.signatures),
        }),
      );

      await ready.rows.keep(tx);
      await this.reports.change(tx, caller, { engagementId, id, version: body.version }, { state: 'approved' });
      const signature = { role: 'approve', meaning: '承認', method: 'password', digest: report.digest } as const;
      await this.reports.sign(tx, signer, { engagementId, reportId: id, ...signature });
      this.ledger.record(tx, {
        action: 'report.approved',
        engagementId,
        entity: { type: 'report', id, version: body.version + 1 },
        facts: { versionNo: report.versionNo, digest: report.digest },
      });
    });
  }
}
