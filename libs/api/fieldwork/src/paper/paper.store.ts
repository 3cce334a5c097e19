import type { Room } from '@akashi/api-engagements';
import {
  DomainProblem,
  ensure,
  queryPrepared,
  type Caller,
  type PreparedStatement,
  type Tx,
} from '@akashi/api-platform';
import type { RecordedTestView } from '@akashi/contracts';
import {
  mayWriteOnTest,
  recordingVoidsSignOff,
  type Conclusion,
  type TestState,
  type TestType,
} from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { SignatureStore } from '../review/signature.store';
import { ensureReopened } from './report-approval';
import { StartFieldwork } from './start-fieldwork';

export interface Paper {
  id: string;
  type: TestType;
  state: TestState;
  round: number;
  version: number;
  conclusion: Conclusion | null;
  conclusionNote: string;
  openNotes: number;
  deviationCount: number;
  evidence: number;
  itemTotal: number;
  itemDone: number;
}

/** What is written on a paper, and why a signature under it no longer holds. */
export interface Recording {
  /** A code that stays with every signature this takes back: `steps-recorded`. */
  voidReason: string;
  /** The version the writer saw; null when the change does not come from the paper itself. */
  version?: number | null;
  conclusion?: { conclusion: Conclusion | null; note: string };
  /** False for a change that leaves an untouched paper untouched, such as a replaced sample item. */
  begins?: boolean;
}

interface RecordedRow extends RecordedTestView {
  stateBefore: TestState;
  noteChanged: boolean;
}

/** A conclusion as it was recorded. */
export interface RecordedConclusion {
  recorded: RecordedTestView;
  /** False when what the note says is as it was. */
  noteChanged: boolean;
}

const selectPapers = `
  SELECT t.id, t.test_type AS type, t.state, t.round, t.version, t.conclusion, t.conclusion_note AS "conclusionNote",
    t.open_note_count AS "openNotes", t.deviation_count AS "deviationCount", t.evidence_count AS evidence, t.item_total AS "itemTotal", t.item_done AS "itemDone"
  FROM control_test t WHERE t.firm_id = $1 AND t.engagement_id = $2`;

/**
 * Locks the papers in the order of their ids and marks them as changed: a signed paper goes back to work in a new round,
 * so that the next signature is never put under the digest of a voided one. `chosen` says which ids $3 stands for.
 */
const recordPapers = (chosen: string): string => `
  UPDATE control_test t SET version = t.version + 1,
    state = CASE WHEN $5::boolean OR old.state IN ('prepared', 'reviewed') THEN 'in_progress' ELSE t.state END,
    round = t.round + CASE WHEN old.state IN ('prepared', 'reviewed') THEN 1 ELSE 0 END,
    conclusion = CASE WHEN $6::boolean THEN $7 ELSE t.conclusion END,
    conclusion_note = CASE WHEN $6::boolean THEN $8 ELSE t.conclusion_note END
  FROM (SELECT id, state, conclusion_note FROM control_test WHERE firm_id = $1 AND engagement_id = $2 AND id ${chosen}
        AND state <> 'closed' ORDER BY id FOR UPDATE) old
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = old.id AND ($4::int IS NULL OR t.version = $4::int)
  RETURNING t.id, t.version, t.state, t.round, old.state AS "stateBefore",
    t.conclusion_note IS DISTINCT FROM old.conclusion_note AS "noteChanged"`;

const recordManyPapers = recordPapers('= ANY ($3::uuid[])');

/** A list of ids would be planned anew each time; one id, the way a person works, is not. */
const recordOnePaper: PreparedStatement = { name: 'record-one-paper', text: recordPapers('= $3::uuid') };

/**
 * What is written on the working papers, one row of `control_test` each. The area's other parts change other columns of the
 * same row: `assign-tests` whose paper it is, `cell.store` what is typed in the matrix, `sign-off.store` its state under a signature, `test-counters` what the grid
 * counts, and `plan-approval.store` makes the row.
 */
@Injectable()
export class PaperStore {
  constructor(
    private readonly startFieldwork: StartFieldwork,
    private readonly signatures: SignatureStore,
  ) {}

  async get(tx: Tx, caller: Caller, engagementId: string, testId: string): Promise<Paper> {
    const [paper] = await tx.query<Paper[]>(`${selectPapers} AND t.id = $3`, [caller.firmId, engagementId, testId]);
    if (!paper) throw new DomainProblem('not-found');
    return paper;
  }

  /** All of these papers, locked, in the order of their ids; one that is missing or closed means that none is given. */
  lock(tx: Tx, caller: Caller, engagementId: string, testIds: readonly string[]): Promise<Paper[]> {
    return this.all(tx, caller, engagementId, testIds, 'FOR UPDATE');
  }

  /** The same, for whoever only looks. */
  look(tx: Tx, caller: Caller, engagementId: string, testIds: readonly string[]): Promise<Paper[]> {
    return this.all(tx, caller, engagementId, testIds, '');
  }

  private async all(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testIds: readonly string[],
    lock: 'FOR UPDATE' | '',
  ): Promise<Paper[]> {
    const all = `${selectPapers} AND t.id = ANY ($3::uuid[]) ORDER BY t.id ${lock}`;
    const papers = await tx.query<Paper[]>(all, [caller.firmId, engagementId, testIds]);
    if (papers.length !== new Set(testIds).size) throw new DomainProblem('not-found');
    for (const paper of papers) ensure(mayWriteOnTest(paper));
    return papers;
  }

  /** Records on one paper, or on none when somebody else was faster: then the answer says what is there now. */
  async record(tx: Tx, caller: Caller, room: Room, testId: string, recording: Recording): Promise<RecordedTestView> {
    return (await this.recordOne(tx, caller, room, testId, recording)).recorded;
  }

  /** The same, and whether the note says something else than before. */
  async recordOne(
    tx: Tx,
    caller: Caller,
    room: Room,
    testId: string,
    recording: Recording,
  ): Promise<RecordedConclusion> {
    await this.begin(tx, caller, room, [testId], recording);
    const rows = await queryPrepared<RecordedRow>(tx, recordOnePaper, recordingValues(caller, room, testId, recording));
    const [recorded] = await this.settle(tx, caller, room, rows, recording);
    if (recorded) return { recorded, noteChanged: rows[0]?.noteChanged ?? true };
    const { version, state, conclusion } = await this.get(tx, caller, room.engagementId, testId);
    ensure(mayWriteOnTest({ state }));
    throw new DomainProblem('stale-version', { facts: { version, state, conclusion: conclusion ?? '' } });
  }

  /** The same for several papers that one change touches; those that are not there, or closed, are left out. */
  async recordAll(
    tx: Tx,
    caller: Caller,
    room: Room,
    testIds: readonly string[],
    recording: Recording,
  ): Promise<RecordedTestView[]> {
    await this.begin(tx, caller, room, testIds, recording);
    const values = recordingValues(caller, room, testIds, recording);
    const [rows] = await tx.query<[RecordedRow[], number]>(recordManyPapers, values);
    return this.settle(tx, caller, room, rows, recording);
  }

  private async begin(
    tx: Tx,
    caller: Caller,
    room: Room,
    testIds: readonly string[],
    recording: Recording,
  ): Promise<void> {
    await ensureReopened(tx, caller, room, testIds);
    if (begins(recording)) await this.startFieldwork.execute(tx, caller, room);
  }

  /** The papers as they are now, with the signatures that the change took back. */
  private async settle(
    tx: Tx,
    caller: Caller,
    room: Room,
    rows: readonly RecordedRow[],
    { voidReason }: Recording,
  ): Promise<RecordedTestView[]> {
    const signed = rows.filter((row) => recordingVoidsSignOff(row.stateBefore)).map((row) => row.id);
    const voided = signed.length > 0 ? await this.voidSignOffs(tx, caller, room, signed, voidReason) : [];
    return rows.map(({ stateBefore: _, noteChanged: __, ...row }) => ({
      ...row,
      voidedSignOffs: voided.filter((testId) => testId === row.id).length,
    }));
  }

  /** Takes back every signature that still holds under these papers; gives one paper's id per signature. */
  voidSignOffs(tx: Tx, caller: Caller, room: Room, testIds: readonly string[], reason: string): Promise<string[]> {
    return this.signatures.takeBack(tx, caller, room.engagementId, { kind: 'control_test', ids: testIds }, reason);
  }
}

const begins = (recording: Recording): boolean => recording.begins ?? true;

/** The parameters of `recordPapers`, in their order. */
function recordingValues(
  caller: Caller,
  room: Room,
  chosen: string | readonly string[],
  recording: Recording,
): unknown[] {
  const { version = null, conclusion } = recording;
  const written = [conclusion !== undefined, conclusion?.conclusion ?? null, conclusion?.note ?? ''];
  return [caller.firmId, room.engagementId, chosen, version, begins(recording), ...written];
}
