import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, DomainProblem, ensure, LedgerWriter, Reconciliation, type MemberCaller } from '@akashi/api-platform';
import type { ReportView, SignReportBody } from '@akashi/contracts';
import { mayApproveReport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { AnchorReport } from './anchor-report';
import { ReportComparison } from '../report-comparison';
import { ensureCurrent } from './report-fixity';
import { ReportStore, toSignOffs } from '../report.store';

const stepUpMs = 5 * 60 * 1000;

/** The 業務実施責任者 signs with the password given anew, and the ledger is anchored at that moment. */
@Injectable()
export class ApproveReport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly comparison: ReportComparison,
    private readonly anchor: AnchorReport,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
    private readonly reconciliation: Reconciliation,
  ) {}

  async execute(caller: MemberCaller, engagementId: string, id: string, body: SignReportBody): Promise<ReportView> {
    const asSigner = this.asSigner(caller);
    await this.door.begin(caller, engagementId, async (tx) => {
      await this.reports.one(tx, caller, engagementId, id);
      if (asSigner.authn !== 'password-again') throw new DomainProblem('step-up-needed');
    });
    // Nobody puts their name under rows that are not as they were recorded.
    await this.reconciliation.ensureRowsHold(caller, engagementId, 'approval');
    await this.approve(asSigner, engagementId, id, body);
    return this.anchor.execute(caller, engagementId, id);
  }

  private approve(caller: MemberCaller, engagementId: string, id: string, body: SignReportBody): Promise<void> {
    return this.door.write(caller, engagementId, async (tx, room, signer) => {
      const report = await this.reports.one(tx, caller, engagementId, id);
      // The signature that lets the report out is given by the person, not by a session left open.
      if (caller.authn !== 'password-again') throw new DomainProblem('step-up-needed');
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

  /** The same person, and as the ledger is to say whether they have just given their password again. */
  private asSigner(caller: MemberCaller): MemberCaller {
    const age = caller.stepUpAt === null ? Infinity : this.clock.now().getTime() - caller.stepUpAt;
    return { ...caller, authn: age > stepUpMs ? 'session' : 'password-again' };
  }
}
