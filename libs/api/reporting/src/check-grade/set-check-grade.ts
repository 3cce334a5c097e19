import { DomainProblem, ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { CheckGradeView, SetCheckGradeBody } from '@akashi/contracts';
import { gradeOfCheck, isGradedCheck, maySetCheckGrade } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { CheckGradeStore } from './check-grade.store';

/** Says what a check before the issue does in this firm, from the next signature on. What was signed before stays signed. */
@Injectable()
export class SetCheckGrade {
  constructor(
    private readonly transactions: Transactions,
    private readonly grades: CheckGradeStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, check: string, body: SetCheckGradeBody): Promise<CheckGradeView[]> {
    return this.transactions.write(caller, async (tx) => {
      if (!isGradedCheck(check)) throw new DomainProblem('not-found');
      const settings = await this.grades.settings(tx, caller);
      ensure(maySetCheckGrade({ check, grade: body.grade, settings, reason: body.reason }));
      await this.grades.set(tx, caller, check, body);
      this.ledger.record(tx, {
        action: 'check-grade.set',
        engagementId: null,
        entity: { type: 'check-grade', id: check, version: body.version + 1 },
        facts: { check, before: gradeOfCheck(check, settings), after: body.grade },
        after: { reason: body.reason },
      });
      return this.grades.grades(tx, caller);
    });
  }
}
