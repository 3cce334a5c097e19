import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, signatureMethod, type MemberCaller } from '@akashi/api-platform';
import type { ReportView, SignReportBody } from '@akashi/contracts';
import { mayQualityReviewReport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportComparison } from '../report-comparison';
import { ensureCurrent } from './report-fixity';
import { ReportViews } from '../read/report-views';
import { ReportStore, toSignOffs } from '../report.store';

/** 審査: the quality reviewer signs the very model that was composed. */
@Injectable()
export class QualityReviewReport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly comparison: ReportComparison,
    private readonly views: ReportViews,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: MemberCaller, engagementId: string, id: string, body: SignReportBody): Promise<ReportView> {
    return this.door.write(caller, engagementId, async (tx, room, signer) => {
      const report = await this.reports.one(tx, caller, engagementId, id);
      const compared = await this.comparison.compare(tx, caller, room, report);
      ensureCurrent(compared);
      ensure(
        mayQualityReviewReport({
          state: report.state,
          checks: compared.checks,
          signerId: caller.userId,
          signerRole: room.role,
          composedById: report.composedBy,
          seenDigest: body.digest,
          digestToday: report.digest,
          signOffs: toSignOffs(compared.signatures),
          signerDidWork: await this.reports.didWork(tx, caller, engagementId),
        }),
      );

      const seen = { engagementId, id, version: body.version };
      await this.reports.change(tx, caller, seen, { state: 'quality_reviewed' });
      const signature = {
        role: 'quality_review',
        meaning: '審査',
        method: signatureMethod(signer),
        digest: report.digest,
      } as const;
      await this.reports.sign(tx, signer, { engagementId, reportId: id, ...signature });
      this.ledger.record(tx, {
        action: 'report.quality-reviewed',
        engagementId,
        entity: { type: 'report', id, version: body.version + 1 },
        facts: { versionNo: report.versionNo, digest: report.digest },
      });
      return this.views.view(tx, caller, room, id);
    });
  }
}
