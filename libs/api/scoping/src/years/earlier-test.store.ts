import type { Room } from '@akashi/api-engagements';
import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { EarlierRecordView, RecordEarlierTestsBody } from '@akashi/contracts';
import {
  carryThroughYears,
  judgedAsWording,
  matchEarlier,
  underTodaysNumbers,
  type ComparedFields,
  type DatedFact,
  type JudgedSince,
  type KnownTest,
  type MappedCriteria,
  type MatchedControl,
} from '@akashi/domain/scope';
import type { ControlChangeKind } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { AuditedYearsStore } from './audited-years.store';
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

type Row = Omit<DatedFact, 'stated' | 'asOf'>;
type RecordedRow = Omit<Row, 'engagementId'>;
type Mapped = MappedCriteria & { toEditionId: string };

/** What was tested in earlier years: in the firm's own engagements of this service, and by what it recorded of others'. */
@Injectable()
export class EarlierTestStore {
  constructor(private readonly auditedYears: AuditedYearsStore) {}

  /** As it counts for the controls of today, with what was judged of them in each year on the way and in this one. */
  async known(tx: Tx, caller: Caller, room: Room, controls: readonly MatchedControl[]): Promise<KnownTest[]> {
    const years = await this.auditedYears.before(tx, caller, room.engagementId);
    const editions = [...new Set([...years.map(({ editionId }) => editionId), room.editionId])];
    const mapped = await tx.query<Mapped[]>(selectMappedCriteria, [caller.firmId, editions]);
    const numbersIn = (editionId: string) =>
      underTodaysNumbers(
        editionId,
        mapped.filter(({ toEditionId }) => toEditionId === editionId),
      );
    const facts = carryThroughYears(await this.facts(tx, caller, room), years, numbersIn);
    const numbersOf = numbersIn(room.editionId);
    const today = facts.flatMap((fact) => numbersOf(fact).map((numbered) => ({ ...fact, ...numbered })));
    const judged = await this.judgedSinceLastYear(tx, caller, room.engagementId, controls);
    return judgedAsWording(matchEarlier(controls, today), judged, years.at(-1)?.engagementId ?? null);
  }

  private async facts(tx: Tx, caller: Caller, { engagementId }: Room): Promise<DatedFact[]> {
    const key = [caller.firmId, engagementId];
    const own = await tx.query<(Row & ComparedFields)[]>(selectOwnTests, key);
    const recorded = await tx.query<RecordedRow[]>(selectRecordedTests, key);
    return [
      ...own.map(({ text, frequency, mainTarget, inheritedFrom, ...row }) => {
        return { ...row, stated: { text, frequency, mainTarget, inheritedFrom }, asOf: row.engagementId };
      }),
      ...recorded.map((row) => ({ ...row, stated: null, engagementId: null, asOf: null })),
    ];
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
  ): Promise<Map<string, JudgedSince>> {
    type Judged = MatchedControl & JudgedSince;
    const rows = await tx.query<Judged[]>(selectJudgedSinceLastYear, [caller.firmId, engagementId]);
    const now = new Map(controls.map((control) => [control.stableKey, control]));
    const isSame = (one: ComparedFields, other: ComparedFields | undefined) =>
      other !== undefined && marks.every((mark) => one[mark] === other[mark]);
    const standing = rows.filter((row) => isSame(row, now.get(row.stableKey)));
    return new Map(standing.map(({ stableKey, computed, judged, by }) => [stableKey, { computed, judged, by }]));
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
