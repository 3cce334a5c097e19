import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { DomainProblem, LedgerWriter, type MemberCaller, type Tx } from '@akashi/api-platform';
import type { CopiedStepsView, CopyStepsBody } from '@akashi/contracts';
import { mayCopySteps, stepsToCopy, type StepToCopy } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { ensureRecordable } from '../paper/ensure-recordable';
import { PaperStore } from '../paper/paper.store';
import { CopyStore } from './copy.store';
import { FindPriorPaper } from './find-prior-paper';
import { PriorPapers } from './prior-papers';

interface JudgedCopies {
  copies: { id: string; steps: StepToCopy[] }[];
  leftOut: CopiedStepsView['leftOut'];
}

/**
 * Writes on papers how it was done on another: on last year's paper of the same control, or on one of this engagement. What is
 * left out is said before; a paper that somebody changed meanwhile stops all of it.
 */
@Injectable()
export class CopySteps {
  constructor(
    private readonly door: EngagementDoor,
    private readonly store: CopyStore,
    private readonly prior: PriorPapers,
    private readonly found: FindPriorPaper,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async preview(caller: MemberCaller, engagementId: string, body: CopyStepsBody): Promise<CopiedStepsView> {
    const readable = await this.readable(caller, engagementId, body);
    return this.door.begin(caller, engagementId, async (tx, room) => {
      const { copies, leftOut } = await this.judge(tx, caller, room, body, readable, 'look');
      const versions = new Map(body.tests.map(({ id, version }) => [id, version]));
      return {
        filled: copies.map(({ id, steps }) => ({ id, version: versions.get(id)!, steps: steps.length })),
        leftOut,
      };
    });
  }

  async execute(caller: MemberCaller, engagementId: string, body: CopyStepsBody): Promise<CopiedStepsView> {
    const readable = await this.readable(caller, engagementId, body);
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { copies, leftOut } = await this.judge(tx, caller, room, body, readable, 'lock');
      if (copies.length === 0) throw new DomainProblem(leftOut[0]!.reason);
      await this.store.append(tx, caller, engagementId, copies);
      const stepsOf = new Map(copies.map(({ id, steps }) => [id, steps]));
      const recorded = await this.papers.recordAll(tx, caller, room, [...stepsOf.keys()], {
        voidReason: 'steps-recorded',
        begins: false,
      });
      for (const { id, version, round } of recorded) {
        const steps = stepsOf.get(id)!;
        this.ledger.record(tx, {
          action: 'test.steps-copied',
          engagementId,
          entity: { type: 'control_test', id, version },
          facts: { steps: steps.length, from: body.from, engagement: steps[0]!.engagementId, round },
        });
      }
      return {
        filled: recorded.map(({ id, version }) => ({ id, version, steps: stepsOf.get(id)!.length })),
        leftOut,
      };
    });
  }

  /** Last year's engagement, where it is asked for and the caller reads there; it is looked at before anything is locked. */
  private async readable(caller: MemberCaller, engagementId: string, { from }: CopyStepsBody): Promise<string | null> {
    if (from !== 'last-year') return null;
    const lastYear = await this.door.read(caller, engagementId, (tx) => this.prior.lastYear(tx, caller, engagementId));
    return lastYear && (await this.found.mayRead(caller, lastYear.engagementId)) ? lastYear.engagementId : null;
  }

  private async judge(
    tx: Tx,
    caller: MemberCaller,
    room: Room,
    body: CopyStepsBody,
    readable: string | null,
    lock: 'lock' | 'look',
  ): Promise<JudgedCopies> {
    await ensureRecordable(tx, caller, room);
    const offered = await this.offered(tx, caller, room, body, readable);
    const versions = new Map(body.tests.map(({ id, version }) => [id, version]));
    const targets = await this.store.targets(tx, caller, room.engagementId, [...versions.keys()], lock);
    if (targets.some(({ id, version }) => versions.get(id) !== version)) throw new DomainProblem('stale-version');
    const judged: JudgedCopies = { copies: [], leftOut: [] };
    for (const target of targets) {
      const facts = { ...target, offered: offered(target.id), besideSteps: body.besideSteps };
      const decision = mayCopySteps(facts);
      if (decision.allowed) judged.copies.push({ id: target.id, steps: stepsToCopy(facts) });
      else judged.leftOut.push({ id: target.id, reason: decision.code });
    }
    return judged;
  }

  /** What each paper is offered: of last year, its own; of a paper, the same for all but that paper itself. */
  private async offered(
    tx: Tx,
    caller: MemberCaller,
    room: Room,
    { tests, from, paperId, stepIds }: CopyStepsBody,
    readable: string | null,
  ): Promise<(testId: string) => StepToCopy[] | null> {
    if (from === 'paper') {
      if (!paperId || !(await this.store.exists(tx, caller, room.engagementId, paperId)))
        throw new DomainProblem('not-found');
      const steps = await this.store.steps(tx, caller, room.engagementId, [paperId], stepIds);
      if (stepIds && steps.get(paperId)?.length !== new Set(stepIds).size) throw new DomainProblem('not-found');
      return (testId) => (testId === paperId ? null : (steps.get(paperId) ?? null));
    }
    const lastYear = readable && (await this.prior.lastYear(tx, caller, room.engagementId));
    if (!lastYear || lastYear.engagementId !== readable) return () => null;
    const testIds = tests.map(({ id }) => id);
    const papers = await this.prior.of(tx, caller, room, lastYear, testIds);
    const steps = await this.store.steps(tx, caller, readable, [...papers.values()], stepIds);
    return (testId) => steps.get(papers.get(testId) ?? '') ?? null;
  }
}
