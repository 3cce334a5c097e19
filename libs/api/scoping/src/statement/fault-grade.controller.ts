import { CurrentCaller, Handles, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type { FaultGradeView, SetFaultGradeBody } from '@akashi/contracts';
import { statementApi } from '@akashi/contracts/api';
import { grades, type Grade } from '@akashi/domain/statement';
import { Body, Controller, Param } from '@nestjs/common';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { FaultGradeStore } from './fault-grade.store';
import { SetFaultGrade } from './set-fault-grade';

export class SetFaultGradeDto implements SetFaultGradeBody {
  @IsIn(grades) grade!: Grade;
  /** Empty is let through to the rule, which says in its own words that a change needs a reason. */
  @IsText(0, 2000) reason!: string;
  @IsInt() @Min(0) @Max(1_000_000) version!: number;
}

@Controller()
export class FaultGradeController {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: FaultGradeStore,
    private readonly setFaultGrade: SetFaultGrade,
  ) {}

  @Handles(statementApi.grades)
  grades(@CurrentCaller() caller: Caller): Promise<FaultGradeView[]> {
    return this.transactions.read(caller, (tx) => this.store.grades(tx, caller));
  }

  @Handles(statementApi.setGrade)
  setGrade(
    @CurrentCaller() caller: Caller,
    @Param('rule') rule: string,
    @Body() body: SetFaultGradeDto,
  ): Promise<FaultGradeView[]> {
    return this.setFaultGrade.execute(caller, rule, body);
  }
}
