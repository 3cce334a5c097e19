import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { FindPriorPaper } from '@akashi/api-fieldwork';
import { DomainProblem, ensure, type MemberCaller, type Tx } from '@akashi/api-platform';
import type { RequestRow, TakeOverRequestsBody } from '@akashi/contracts';
import type { LastYear } from '@akashi/api-scoping';
import { mayTakeOverRequests } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { WrittenRequests } from '../asking/written-requests';
import { RequestStore } from '../request.store';
import { LastYearRequestStore } from './last-year-request.store';

/**
 * Asks again what was asked last year: a draft of each, in last year's words, for the papers of this year that its papers became.
 * Nothing that came for it comes along; all of them are taken over, or none.
 */
@Injectable()
export class TakeOverRequests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly lastYear: LastYearRequestStore,
    private readonly prior: FindPriorPaper,
    private readonly requests: RequestStore,
    private readonly written: WrittenRequests,
  ) {}

  async execute(caller: MemberCaller, engagementId: string, body: TakeOverRequestsBody): Promise<RequestRow[]> {
    const lastYear = await this.door.begin(caller, engagementId, (tx) =>
      this.lastYear.lastYear(tx, caller, engagementId),
    );
    if (!lastYear) throw new DomainProblem('not-found');
    const mayReadLastYear = await this.prior.mayRead(caller, lastYear.engagementId);
    return this.door.write(caller, engagementId, async (tx, room, admitted) => {
      const ids = await this.take(tx, admitted, room, { lastYear, mayReadLastYear, asked: body.requests });
      return this.requests.rows(tx, admitted, engagementId, ids);
    });
  }

  private async take(
    tx: Tx,
    caller: MemberCaller,
    room: Room,
    {
      lastYear,
      mayReadLastYear,
      asked,
    }: { lastYear: LastYear; mayReadLastYear: boolean; asked: TakeOverRequestsBody['requests'] },
  ): Promise<string[]> {
    const dueOf = new Map(asked.map(({ id, dueOn }) => [id, dueOn]));
    const found = mayReadLastYear ? await this.lastYear.some(tx, caller, room, lastYear, [...dueOf.keys()]) : [];
    const requests = found.map((one) => ({ ...one, dueOn: dueOf.get(one.id)! }));
    ensure(mayTakeOverRequests({ engagementState: room.state, mayReadLastYear, requests }));
    const ids: string[] = [];
    for (const { id, title, wanted, shows, dueOn, answererId, testIds } of requests) {
      const follows = { followsEngagementId: lastYear.engagementId, followsId: id };
      ids.push(
        await this.written.draft(tx, caller, room, { title, wanted, shows, dueOn, answererId, testIds }, follows),
      );
    }
    return ids;
  }
}
