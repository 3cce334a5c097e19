import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { DomainProblem, type Caller, type MemberCaller, type Tx } from '@akashi/api-platform';
import type { LastYear } from '@akashi/api-scoping';
import type { PriorPaperView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { CopyStore } from './copy.store';
import { PriorPapers } from './prior-papers';

/** Finds last year's paper of a test, for whoever may read last year's engagement; its content is read there, as ever. */
@Injectable()
export class FindPriorPaper {
  constructor(
    private readonly door: EngagementDoor,
    private readonly prior: PriorPapers,
    private readonly papers: CopyStore,
  ) {}

  async execute(caller: Caller, engagementId: string, testId: string): Promise<PriorPaperView> {
    const { lastYear, paperId } = await this.door.read(caller, engagementId, (tx, room) =>
      this.find(tx, caller, room, testId),
    );
    // A program may have been given this engagement alone: it is told of no other.
    if (!lastYear || caller.kind !== 'member') return { engagementId: null, name: '', testId: null, isClosed: false };
    const isClosed = !(await this.mayRead(caller, lastYear.engagementId));
    return {
      engagementId: isClosed ? null : lastYear.engagementId,
      name: lastYear.name,
      testId: isClosed ? null : paperId,
      isClosed,
    };
  }

  /** Last year's engagement is another room: its own team reads it, and the quality office. */
  async mayRead(caller: MemberCaller, engagementId: string): Promise<boolean> {
    try {
      return await this.door.read({ ...caller, asking: 'test.read' }, engagementId, () => Promise.resolve(true));
    } catch (problem) {
      if (problem instanceof DomainProblem) return false;
      throw problem;
    }
  }

  private async find(
    tx: Tx,
    caller: Caller,
    room: Room,
    testId: string,
  ): Promise<{ lastYear: LastYear | null; paperId: string | null }> {
    if (!(await this.papers.exists(tx, caller, room.engagementId, testId))) throw new DomainProblem('not-found');
    const lastYear = await this.prior.lastYear(tx, caller, room.engagementId);
    if (!lastYear) return { lastYear, paperId: null };
    const papers = await this.prior.of(tx, caller, room, lastYear, [testId]);
    return { lastYear, paperId: papers.get(testId) ?? null };
  }
}
