import { EngagementDoor } from '@akashi/api-engagements';
import { FindPriorPaper } from '@akashi/api-fieldwork';
import { Clock, type MemberCaller } from '@akashi/api-platform';
import type { LastYearRequestsView } from '@akashi/contracts';
import { dueNextYear } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { LastYearRequestStore } from './last-year-request.store';

/** What was asked last year, for whoever may read last year's engagement too, with the day that it would be due now. */
@Injectable()
export class ReadLastYearRequests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: LastYearRequestStore,
    private readonly prior: FindPriorPaper,
    private readonly clock: Clock,
  ) {}

  async execute(caller: MemberCaller, engagementId: string): Promise<LastYearRequestsView> {
    const lastYear = await this.door.read(caller, engagementId, (tx) =>
      this.requests.lastYear(tx, caller, engagementId),
    );
    if (!lastYear) return { engagementName: null, isClosed: false, requests: [] };
    const engagementName = lastYear.name;
    if (!(await this.prior.mayRead(caller, lastYear.engagementId)))
      return { engagementName, isClosed: true, requests: [] };
    return this.door.read(caller, engagementId, async (tx, room) => {
      const requests = await this.requests.all(tx, caller, room, lastYear);
      const years = { lastEnd: lastYear.periodEnd, thisEnd: room.periodEnd, today: this.clock.today() };
      return {
        engagementName,
        isClosed: false,
        requests: requests.map(({ testIds, ...request }) => ({
          ...request,
          testsNow: testIds.length,
          proposedDueOn: dueNextYear(request.dueOn, years),
        })),
      };
    });
  }
}
