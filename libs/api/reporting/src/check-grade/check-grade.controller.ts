import { CurrentCaller, Handles, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type { CheckGradeView, SetCheckGradeBody } from '@akashi/contracts';
import { checkGradeApi } from '@akashi/contracts/api';
import { grades, type Grade } from '@akashi/domain/statement';
import { Body, Controller, Param } from '@nestjs/common';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { CheckGradeStore } from './check-grade.store';
import { SetCheckGrade } from './set-check-grade';

class SetCheckGradeDto implements SetCheckGradeBody {
  @IsIn(grades) grade!: Grade;
  /** Empty is let through to the rule, which says in its own words that a change needs a reason. */
  @IsText(0, 2000) reason!: string;
  @IsInt() @Min(0) @Max(1_000_000) version!: number;
}

@Controller()
export class CheckGradeController {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CheckGradeStore,
    private readonly setCheckGrade: SetCheckGrade,
  ) {}

  @Handles(checkGradeApi.grades)
  grades(@CurrentCaller() caller: Caller): Promise<CheckGradeView[]> {
    return this.transactions.read(caller, (tx) => this.store.grades(tx, caller));
  }

  @Handles(checkGradeApi.set)
  set(
    @CurrentCaller() caller: Caller,
    @Param('check') check: string,
    @Body() body: SetCheckGradeDto,
  ): Promise<CheckGradeView[]> {
    return this.setCheckGrade.execute(caller, check, body);
  }
}
