import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { Clock, DomainProblem, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { CellsPreview, ChangeCellsBody, ChangedTest, LeftOutCell } from '@akashi/contracts';
import { grantingRole } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { isReportApproved } from '../paper/report-approval';
import { StartFieldwork } from '../paper/start-fieldwork';
import { CellStore } from './cell.store';
import { judgeCells, type JudgedCells } from './judge-cells';

/**
 * Changes what stands in cells of the matrix, of one test or of many: exactly what the preview said, or nothing. A cell that
 * somebody else changed meanwhile stops it, so that nobody's value goes under.
 */
@Injectable()
export class ChangeCells {
  constructor(
    private readonly door: EngagementDoor,
    private readonly cells: CellStore,
    private readonly startFieldwork: StartFieldwork,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  preview(caller: Caller, engagementId: string, body: ChangeCellsBody): Promise<CellsPreview> {
    return this.door.begin(caller, engagementId, async (tx, room) => {
      const { writes, same, leftOut } = await this.judge(tx, caller, room, body, 'look');
      return { changing: writes.reduce((count, { fields }) => count + fields.length, 0), same, leftOut };
    });
  }

  execute(caller: Caller, engagementId: string, body: ChangeCellsBody): Promise<ChangedTest[]> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { writes, leftOut } = await this.judge(tx, caller, room, body, 'lock');
      if (leftOut[0]) throw refusalOf(leftOut[0]);
      if (writes.length === 0) {
        this.ledger.recordNothing(tx, 'Every cell holds the value already.');
        return [];
      }
      if (writes.some(({ fields }) => fields.some((field) => field === 'conclusion' || field === 'note')))
        await this.startFieldwork.execute(tx, caller, room);
      const changed = await this.cells.change(tx, caller, engagementId, writes);
      const rounds = await this.cells.tests(
        tx,
        caller,
        engagementId,
        changed.map(({ id }) => id),
        'look',
      );
      const fieldsOf = new Map(writes.map(({ id, fields }) => [id, fields]));
      const roundOf = new Map(rounds.map(({ id, round }) => [id, round]));
      for (const test of changed) this.record(tx, engagementId, test, fieldsOf.get(test.id)!, roundOf.get(test.id)!);
      return changed;
    });
  }

  private record(tx: Tx, engagementId: string, test: ChangedTest, fields: readonly string[], round: number): void {
    const { id, version, assigneeId, dueOn, conclusion, note } = test;
    this.ledger.record(tx, {
      action: 'test.cells-changed',
      engagementId,
      entity: { type: 'control_test', id, version },
      facts: { fields: fields.join('+'), assignee: assigneeId, dueOn, conclusion, round },
      after: { assigneeId, dueOn, conclusion, note },
    });
  }

  private async judge(
    tx: Tx,
    caller: Caller,
    room: Room,
    { tests }: ChangeCellsBody,
    lock: 'lock' | 'look',
  ): Promise<JudgedCells> {
    const { engagementId } = room;
    const cells = tests.flatMap((test) => test.cells);
    const people = new Set(
      cells.flatMap(({ field, value }) => (field === 'assignee' && isUUID(value) ? [value!] : [])),
    );
    const rows = await this.cells.tests(
      tx,
      caller,
      engagementId,
      tests.map(({ id }) => id),
      lock,
    );
    if (rows.length !== tests.length) throw new DomainProblem('not-found');
    const assignees = await this.cells.assignees(tx, caller, engagementId, [...people], this.clock.today());
    return judgeCells(tests, {
      engagementState: room.state,
      reportApproved: await isReportApproved(tx, caller, room),
      assigns: grantingRole(caller, 'test.assign', room.role) !== null,
      reportDate: (await this.cells.reportDate(tx, caller, engagementId)) ?? '9999-12-31',
      tests: new Map(rows.map((row) => [row.id, row])),
      assignees: new Map(assignees.map((person) => [person.userId, person])),
    });
  }
}

function refusalOf({ testId, field, code, now }: LeftOutCell): DomainProblem {
  const seen = code === 'stale-version' ? { now: now ?? '' } : {};
  return new DomainProblem(code, { facts: { test: testId, field, ...seen } });
}
