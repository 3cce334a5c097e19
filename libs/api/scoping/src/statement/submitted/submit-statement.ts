import { EngagementStore, holdEngagement, type Room } from '@akashi/api-engagements';
import {
  ensure,
  LedgerWriter,
  Transactions,
  unfollowed,
  uploadedName,
  withFile,
  type ClientPersonCaller,
  type Tx,
} from '@akashi/api-platform';
import type { ClientStatementCheckView } from '@akashi/contracts';
import { maySubmitStatement } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { checkReading } from '../check-reading';
import { FaultGradeStore } from '../fault-grade.store';
import { ReadStatement } from '../read-statement';
import { StatementContextStore } from '../statement-context.store';
import { StatementSubmissionStore } from './statement-submission.store';

/** A file of the statement from the client's people: looked at as its import would, told what there is to mend, and kept. */
@Injectable()
export class SubmitStatement {
  constructor(
    private readonly transactions: Transactions,
    private readonly submissions: StatementSubmissionStore,
    private readonly engagements: EngagementStore,
    private readonly context: StatementContextStore,
    private readonly grades: FaultGradeStore,
    private readonly readStatement: ReadStatement,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Whom the end would refuse is refused before a byte of it is taken in. */
  async execute(caller: ClientPersonCaller, auditId: string, request: Request): Promise<ClientStatementCheckView> {
    const { fileName } = uploadedName(request);
    const before = await this.transactions.read(caller, (tx) => this.submissions.facts(tx, caller, auditId, null));
    ensure(maySubmitStatement(before));
    const reading = { mapping: undefined, followed: unfollowed };
    const { file } = await this.readStatement.execute(caller, fileName, request, reading);
    let id = '';
    return this.transactions.writeForClient(withFile(caller, file), {
      find: async (tx) => {
        ensure(maySubmitStatement(await this.submissions.facts(tx, caller, auditId, file.sha256)));
      },
      change: async (tx) => {
        const room = await this.roomOf(tx, caller, auditId);
        const context = await this.context.of(tx, caller, room);
        const { stops, warnings } = checkReading(
          file.reading,
          context,
          await this.grades.inForce(tx, caller, context.ruleset),
        );
        const said = { faults: [...stops, ...warnings], stops: stops.length, warnings: warnings.length };
        const added = await this.submissions.add(tx, caller, auditId, file, said);
        id = added.id;
        this.ledger.record(tx, {
          action: 'statement.submitted',
          engagementId: auditId,
          entity: { type: 'statement-file', id },
          facts: {
            ...{ number: added.number, sha256: file.sha256, size: file.size },
            ...{ stops: stops.length, warnings: warnings.length },
          },
        });
      },
      answer: (tx) => this.submissions.check(tx, caller, id),
    });
  }

  /** On the firm's side, under the engagement's lock: found behind the client's wall before. */
  private async roomOf(tx: Tx, caller: ClientPersonCaller, engagementId: string): Promise<Room> {
    await holdEngagement(tx, caller, engagementId);
    const { state, version, editionId, rulesetId, periodStart, periodEnd } = await this.engagements.get(
      tx,
      caller,
      engagementId,
    );
    return { engagementId, state, version, editionId, rulesetId, periodStart, periodEnd, role: null };
  }
}
