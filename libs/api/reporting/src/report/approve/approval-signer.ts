import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, DomainProblem, Reconciliation, type HeldRows, type MemberCaller } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { ReportStore } from '../report.store';

const stepUpMs = 5 * 60 * 1000;

/** The person with their password given anew, and the rows they rely on. */
export interface ReadyToApprove {
  signer: MemberCaller;
  rows: HeldRows;
}

/** Who approves a report, and what has to hold before they are asked for anything else. */
@Injectable()
export class ApprovalSigner {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly reconciliation: Reconciliation,
    private readonly clock: Clock,
  ) {}

  /** Comparing takes a while, and what it finds is told to nobody who could not approve. */
  async ready(caller: MemberCaller, engagementId: string, reportId: string): Promise<ReadyToApprove> {
    const signer = this.asSigner(caller);
    await this.door.begin(signer, engagementId, async (tx) => {
      await this.reports.one(tx, signer, engagementId, reportId);
      // The signature that lets the report out is given by the person, not by a session left open.
      if (signer.authn !== 'password-again') throw new DomainProblem('step-up-needed');
    });
    // Nobody puts their name under rows that are not as they were recorded.
    const rows = await this.reconciliation.ensureRowsHold(signer, engagementId, 'approval');
    return { signer, rows };
  }

  /** The same person, and as the ledger is to say whether they have just given their password again. */
  private asSigner(caller: MemberCaller): MemberCaller {
    const age = caller.stepUpAt === null ? Infinity : this.clock.now().getTime() - caller.stepUpAt;
    return { ...caller, authn: age > stepUpMs ? 'session' : 'password-again' };
  }
}
