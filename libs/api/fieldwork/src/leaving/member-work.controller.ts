import { Clock, CurrentCaller, DomainProblem, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { MemberWorkView } from '@akashi/contracts';
import { memberApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { selectMemberWork } from './member-work.query';

/** How much somebody who leaves has under way, and whom to ask to have it taken over: counts, and nothing of its content. */
@Controller()
export class MemberWorkController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Handles(memberApi.work)
  work(@CurrentCaller() caller: Caller, @Param('userId', ParseUUIDPipe) userId: string): Promise<MemberWorkView[]> {
    return this.transactions.read(caller, async (tx) => {
      const known = await tx.query<unknown[]>(`SELECT FROM member WHERE firm_id = $1 AND user_id = $2`, [
        caller.firmId,
        userId,
      ]);
      if (known.length === 0) throw new DomainProblem('not-found');
      return tx.query<MemberWorkView[]>(selectMemberWork, [caller.firmId, userId, this.clock.today(), caller.userId]);
    });
  }
}
