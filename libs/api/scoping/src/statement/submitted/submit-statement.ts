import {
  ensure,
  LedgerWriter,
  Transactions,
  unfollowed,
  uploadedName,
  withFile,
  type ClientPersonCaller,
} from '@akashi/api-platform';
import type { ClientStatementCheckView } from '@akashi/contracts';
import { maySubmitStatement } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ReadStatement } from '../read-statement';
import { LookAtSubmitted } from './look-at-submitted';
import { StatementSubmissionStore } from './statement-submission.store';

/** A file of the statement from the client's people: looked at as its import would, told what there is to mend, and kept. */
@Injectable()
export class SubmitStatement {
  constructor(
    private readonly transactions: Transactions,
    private readonly submissions: StatementSubmissionStore,
    private readonly readStatement: ReadStatement,
    private readonly look: LookAtSubmitted,
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
        const said = await this.look.execute(tx, caller, auditId, file);
        // The same file may have come a moment ago: under the lock it is known.
        ensure(maySubmitStatement(await this.submissions.facts(tx, caller, auditId, file.sha256)));
        const added = await this.submissions.add(tx, caller, auditId, file, said);
        id = added.id;
        const { stops, warnings } = said;
        this.ledger.record(tx, {
          action: 'statement.submitted',
          engagementId: auditId,
          entity: { type: 'statement-file', id },
          facts: { number: added.number, sha256: file.sha256, size: file.size, stops, warnings },
        });
      },
      answer: (tx) => this.submissions.check(tx, caller, id),
    });
  }
}
