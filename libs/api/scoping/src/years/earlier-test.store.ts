import type { Room } from '@akashi/api-engagements';
import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { EarlierRecordView, RecordEarlierTestsBody } from '@akashi/contracts';
import {
  matchEarlier,
  underTodaysNumbers,
  type ComparedFields,
  type EarlierFact,
  type KnownTest,
  type MappedCriteria,
  type MatchedControl,
} from '@akashi/domain/scope';
import type { ControlChangeKind } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import {
  insertTests,
  selectJudgedChanges,
  selectJudgedSinceLastYear,
  selectMappedCriteria,
  selectOwnTests,
  selectRecordedTests,
  selectRecords,
} from './earlier-test.query';

const marks = ['text', 'frequency', 'mainTarget', 'inheritedFrom'] as const satisfies (keyof ComparedFields)[];

type Fact = Omit<EarlierFact, 'under'> & { editionId: string };
type Row = Omit<Fact, 'stated'>;
type RecordedRow = Omit<Row, 'engagementId'>;

/** What was tested in earlier years: in the firm's own engagements of this service, and by what it recorded of others'. */
@Injectable()
export class EarlierTestStore {
  async known(tx: Tx, caller: Caller, room: Room, controls: readonly MatchedControl[]): Promise<KnownTest[]> {
    const key = [caller.firmId, room.engagementId];
    const own = await tx.query<(Row & ComparedFields)[]>(selectOwnTests, key);
    const recorded = await tx.query<RecordedRow[]>(selectRecordedTests, key);
    const mapped = await tx.query<MappedCriteria[]>(selectMappedCriteria, [caller.firmId, room.editionId]);
    const numbersOf = underTodaysNumbers(room.editionId, mapped);
    const today = (fact: Fact): EarlierFact[] => numbersOf(fact).map((numbered) => ({ ...fact, ...numbered }));
    return matchEarlier(controls, [
      ...own.flatMap(({ text, frequency, mainTarget, inheritedFrom, ...row }) =>
        today({ ...row, stated: { text, frequency, mainTarget, inheritedFrom } }),
      ),
      ...recorded.flatMap((row) => today({ ...row, stated: null, engagementId: null })),
    ]);
  }

  async answered(tx: Tx, caller: Caller, engagementId: string): Promise<Map<string, ControlChangeKind>> {
    type Judged = { stableKey: string; judged: ControlChangeKind };
    const rows = await tx.query<Judged[]>(selectJudgedChanges, [caller.firmId, engagementId]);
    return new Map(rows.map(({ stableKey, judged }) => [stableKey, judged]));
  }

  /** By the control's key, where it is stated as it was when somebody judged: other words are another question. */
  async judgedSinceLastYear(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    controls: readonly MatchedControl[],
  ): Promise<Map<string, ControlChangeKind>> {
    type Judged = MatchedControl & { judged: ControlChangeKind };
    const rows = await tx.query<Judged[]>(selectJudgedSinceLastYear, [caller.firmId, engagementId]);
    const now = new Map(controls.map((control) => [control.stableKey, control]));
    const isSame = (one: ComparedFields, other: ComparedFields | undefined) =>
      other !== undefined && marks.every((mark) => one[mark] === other[mark]);
    return new Map(
      rows.filter((row) => isSame(row, now.get(row.stableKey))).map(({ stableKey, judged }) => [stableKey, judged]),
    );
  }

  records(tx: Tx, caller: Caller, engagementId: string): Promise<EarlierRecordView[]> {
    return tx.query(selectRecords, [caller.firmId, engagementId]);
  }

  /** One more act of recording, after those that were seen. Gives its number. */
  async add(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    statementId: string,
    { version, source, tests }: RecordEarlierTestsBody,
  ): Promise<number> {
    const key = [caller.firmId, engagementId];
    if ((await this.records(tx, caller, engagementId)).length !== version) throw new DomainProblem('stale-version');
    const number = version + 1;
    await tx.query(
      `INSERT INTO earlier_test_record (firm_id, engagement_id, number, source, recorded_by) VALUES ($1, $2, $3, $4, $5)`,
      [...key, number, source, caller.userId],
    );
    await tx.query(insertTests, [...key, number, statementId, JSON.stringify(tests)]);
    return number;
  }
}
