import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { DomainProblem, ensure, type Caller, type MemberCaller, type Tx } from '@akashi/api-platform';
import type { RequestRow, TakenProposal, TakeProposedRequestsBody } from '@akashi/contracts';
import type { LastYear } from '@akashi/api-scoping';
import { mayTakeProposedRequests } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { WrittenRequests } from '../asking/written-requests';
import { followsNothing } from '../asking/followed';
import { RequestStore } from '../request.store';
import { ProposalStore, type ReadableLastYear, type SeenProposal } from './proposal.store';

/** Drafts of what is proposed, in the words that a person gave them, each linked with what it comes from: all of them or none. */
@Injectable()
export class TakeProposedRequests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly store: ProposalStore,
    private readonly requests: RequestStore,
    private readonly written: WrittenRequests,
  ) {}

  async execute(caller: MemberCaller, engagementId: string, body: TakeProposedRequestsBody): Promise<RequestRow[]> {
    const lastYear = await this.door.begin(caller, engagementId, (tx) =>
      this.store.findLastYear(tx, caller, engagementId),
    );
    const before = await this.store.readable(caller, lastYear);
    return this.door.write(caller, engagementId, async (tx, room, admitted) => {
      const ids = await this.take(tx, admitted, room, before, body.requests);
      return this.requests.rows(tx, admitted, engagementId, ids);
    });
  }

  private async take(
    tx: Tx,
    caller: Caller,
    room: Room,
    before: ReadableLastYear,
    taken: readonly TakenProposal[],
  ): Promise<string[]> {
    // Two who take the same proposal at once stand one behind the other: the second finds it asked.
    await this.store.hold(tx, caller, room.engagementId);
    const { proposals } = await this.store.draw(tx, caller, room, before);
    const bySeen = new Map(proposals.map((proposal) => [proposal.seen, proposal]));
    const found = taken.map((said) => {
      const proposal = bySeen.get(said.seen);
      if (!proposal) throw new DomainProblem('stale-version');
      return { said, proposal };
    });
    const sources = found.flatMap(({ proposal }) => proposal.procedures.map(({ id }) => id));
    const texts = await this.store.procedureTexts(tx, caller, sources);
    const requests = found.map(({ said, proposal }) => ({
      ...said,
      procedures: proposal.procedures.flatMap(({ id }) => texts.get(id) ?? []),
    }));
    ensure(mayTakeProposedRequests({ engagementState: room.state, requests }));
    const ids: string[] = [];
    for (const one of found) ids.push(await this.draft(tx, caller, room, before.lastYear, one));
    return ids;
  }

  private draft(
    tx: Tx,
    caller: Caller,
    room: Room,
    lastYear: LastYear | null,
    { said, proposal }: { said: TakenProposal; proposal: SeenProposal },
  ): Promise<string> {
    const { seen: _, ...text } = said;
    const [followed] = proposal.lastYear;
    const follows =
      followed && lastYear ? { followsEngagementId: lastYear.engagementId, followsId: followed.id } : followsNothing;
    const origins = proposal.procedures.map(({ id, version }) => ({ kind: 'procedure' as const, id, version }));
    return this.written.draft(tx, caller, room, { ...text, testIds: [...proposal.testIds] }, { ...follows, origins });
  }
}
