import { DomainProblem, ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { FaultGradeView, SetFaultGradeBody } from '@akashi/contracts';
import { gradeOf, isGradedRule, maySetFaultGrade } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { FaultGradeStore } from './fault-grade.store';

/** Says what a rule for statements does to an import in this firm. Statements imported before keep what was told of them. */
@Injectable()
export class SetFaultGrade {
  constructor(
    private readonly transactions: Transactions,
    private readonly grades: FaultGradeStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, rule: string, body: SetFaultGradeBody): Promise<FaultGradeView[]> {
    return this.transactions.write(caller, async (tx) => {
      if (!isGradedRule(rule)) throw new DomainProblem('not-found');
      const settings = await this.grades.settings(tx, caller);
      ensure(maySetFaultGrade({ rule, grade: body.grade, settings, reason: body.reason }));
      await this.grades.set(tx, caller, rule, body);
      this.ledger.record(tx, {
        action: 'statement-rule.set',
        engagementId: null,
        entity: { type: 'statement-rule', id: rule, version: body.version + 1 },
        facts: { rule, before: gradeOf(rule, settings), after: body.grade },
        after: { reason: body.reason },
      });
      return this.grades.grades(tx, caller);
    });
  }
}
