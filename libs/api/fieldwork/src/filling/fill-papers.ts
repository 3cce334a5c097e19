import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { Clock, DomainProblem, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { FilledPapersView, FillPapersBody } from '@akashi/contracts';
import { mayFillPaper, mayRecordTest, stepsToFill, type StepFromProcedure } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { isReportApproved } from '../paper/report-approval';
import { FillingStore } from './filling.store';

interface Filling {
  id: string;
  steps: StepFromProcedure[];
}

interface JudgedPapers {
  fillings: Filling[];
  leftOut: FilledPapersView['leftOut'];
}

/**
 * Writes the firm's standard procedures on papers: on one, or on those of a chapter at once. What is left out is said
 * before; a paper that somebody changed meanwhile stops all of it.
 */
@Injectable()
export class FillPapers {
  constructor(
    private readonly door: EngagementDoor,
    private readonly filling: FillingStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  preview(caller: Caller, engagementId: string, body: FillPapersBody): Promise<FilledPapersView> {
    return this.door.begin(caller, engagementId, async (tx, room) => {
      const { fillings, leftOut } = await this.judge(tx, caller, room, body, 'look');
      const versions = new Map(body.tests.map(({ id, version }) => [id, version]));
      return {
        filled: fillings.map(({ id, steps }) => ({ id, version: versions.get(id)!, steps: steps.length })),
        leftOut,
      };
    });
  }

  execute(caller: Caller, engagementId: string, body: FillPapersBody): Promise<FilledPapersView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { fillings, leftOut } = await this.judge(tx, caller, room, body, 'lock');
      if (fillings.length === 0) throw new DomainProblem(leftOut[0]!.reason);
      await this.filling.append(tx, caller, engagementId, fillings);
      const stepsOf = new Map(fillings.map(({ id, steps }) => [id, steps]));
      const recorded = await this.papers.recordAll(tx, caller, room, [...stepsOf.keys()], {
        voidReason: 'steps-recorded',
        begins: false,
      });
      for (const { id, version, round } of recorded) {
        const steps = stepsOf.get(id)!;
        const procedures = new Set(steps.map(({ procedureId }) => procedureId));
        this.ledger.record(tx, {
          action: 'test.filled',
          engagementId,
          entity: { type: 'control_test', id, version },
          facts: { steps: steps.length, procedures: procedures.size, round },
        });
      }
      return {
        filled: recorded.map(({ id, version }) => ({ id, version, steps: stepsOf.get(id)!.length })),
        leftOut,
      };
    });
  }

  private async judge(
    tx: Tx,
    caller: Caller,
    room: Room,
    { tests, besideSteps }: FillPapersBody,
    lock: 'lock' | 'look',
  ): Promise<JudgedPapers> {
    const reportApproved = await isReportApproved(tx, caller, room);
    ensure(mayRecordTest({ engagementState: room.state, reportApproved, today: this.clock.today(), steps: [] }));
    const versions = new Map(tests.map(({ id, version }) => [id, version]));
    const papers = await this.filling.papers(tx, caller, room.engagementId, [...versions.keys()], lock);
    if (papers.some(({ id, version }) => versions.get(id) !== version)) throw new DomainProblem('stale-version');
    const judged: JudgedPapers = { fillings: [], leftOut: [] };
    for (const paper of papers) {
      const decision = mayFillPaper({ ...paper, besideSteps });
      if (decision.allowed) judged.fillings.push({ id: paper.id, steps: stepsToFill(paper) });
      else judged.leftOut.push({ id: paper.id, reason: decision.code });
    }
    return judged;
  }
}
