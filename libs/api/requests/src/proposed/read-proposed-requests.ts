import { EngagementDoor } from '@akashi/api-engagements';
import type { MemberCaller } from '@akashi/api-platform';
import type { RequestProposalsView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ProposalStore } from './proposal.store';

/** What could be asked for, with what is left out and why; of last year for whoever may read that too. */
@Injectable()
export class ReadProposedRequests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly store: ProposalStore,
  ) {}

  async execute(caller: MemberCaller, engagementId: string): Promise<RequestProposalsView> {
    const lastYear = await this.door.read(caller, engagementId, (tx) =>
      this.store.findLastYear(tx, caller, engagementId),
    );
    const before = await this.store.readable(caller, lastYear);
    return this.door.read(caller, engagementId, async (tx, room) => {
      const { proposals, leftOut } = await this.store.draw(tx, caller, room, before);
      return {
        lastYear: before.isReadable ? 'read' : lastYear ? 'closed' : 'none',
        leftOut,
        proposals: proposals.map(({ seen, title, wanted, shows, papers, ...one }) => ({
          ...{ seen, title, wanted, shows, papers, proposedDueOn: one.dueOn },
          procedures: one.procedures.length,
          lastYear: one.lastYear.map(({ code }) => code),
          answererId: one.answererId,
          answererName: one.answererName,
        })),
      };
    });
  }
}
