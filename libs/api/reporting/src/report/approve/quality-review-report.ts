import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { ReportView, SignReportBody } from '@akashi/contracts';
import { mayQualityReviewReport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ensureCurrent } from './report-fixity';
import { ReportWork } from '../report-work';
import { toSignOffs } from '../report.store';

/** 審査: the quality reviewer signs the very model that was composed. */
@Injectable()
export class QualityReviewReport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly work: ReportWork,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: MemberCaller, engagementId: string, id: string, body: SignReportBody): Promise<ReportView> {
    return this.door.write(caller, engagementId, async (tx, room, signer) => {
      const { stores, desk, views } = this.work;
      const report = await stores.reports.one(tx, caller, engagementId, id);
      const laid = await desk.lay(tx, caller, room, report);
      ensureCurrent(laid);
      ensure(
        mayQualityReviewReport({
          state: report.state,
          checks: laid.checks,
          signerId: caller.userId,
          signerRole: room.role,
          composedById: report.composedBy,
          seenDigest: body.digest,
          digestToday: report.digest,
          signOffs: toSignOffs(laid.signatures),
          signerDidWork: await stores.reports.didWork(tx, caller, engagementId),
        }),
      );

      const seen = { engagementId, id, version: body.version };
      await stores.reports.change(tx, caller, seen, { state: 'quality_reviewed' });
      const signature = { role: 'quality_review', meaning: '審査', method: 'session', digest: report.digest } as const;
      await stores.reports.sign(tx, signer, { engagementId, reportId: id, ...signature });
      this.ledger.record(tx, {
        action: 'report.quality-reviewed',
        engagementId,
        entity: { type: 'report', id, version: body.version + 1 },
        facts: { versionNo: report.versionNo, digest: report.digest },
      });
      return views.view(tx, caller, room, id);
    });
  }
}
