import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import type { TeamRole } from '../engagement/team-role';
import { mayAssignTest, type AssignTestRefusal } from './assign-test.rule';
import { mayRecordTest, type RecordTestRefusal } from './record-test.rule';
import { conclusions, type Conclusion, type TestState } from './test-state';
import { mayWriteOnTest, type WriteOnTestRefusal } from './write-on-test.rule';
import { isStorableText } from '../text/storable-text';

/** What of a test is written in the matrix: who does it, until when, what it showed, and a remark on that. */
export const cellFields = ['assignee', 'due', 'conclusion', 'note'] as const;

export type CellField = (typeof cellFields)[number];

/** Tests that one change of the matrix may touch, so that it stays one step that can be looked over and taken back. */
export const changedTestLimit = 1000;

export type CellLock =
  | 'test.cell-prepared'
  | 'test.cell-reviewed'
  | 'test.assigning-not-allowed'
  | 'test.report-approved'
  | WriteOnTestRefusal;

export type ChangeCellRefusal =
  CellLock | 'test.assignee-disabled' | 'test.result-unknown' | AssignTestRefusal | RecordTestRefusal;

/** What is known of a cell before anything is typed. */
export interface CellStanding {
  field: CellField;
  state: TestState;
  /** Whether the one who types gives out work here: leaders and seniors do. */
  assigns: boolean;
}

export interface ChangeCellFacts extends CellStanding {
  value: string | null;
  engagementState: EngagementState;
  /** An approved report has the results frozen in it. */
  reportApproved: boolean;
  /** Of the person typed as assignee: the role in the engagement today, or null; and whether the account is closed. */
  assigneeRole: TeamRole | null;
  assigneeDisabled: boolean;
  reportDate: LocalDate;
}

const isResult = (field: CellField): boolean => field === 'conclusion' || field === 'note';

/**
 * Why a cell takes nothing. Under the reviewer's signature nothing of the row changes, under the preparer's no result does: in
 * a table of hundreds a signature is never taken back by a slip of the hand. On the paper itself it can be.
 */
export function cellLock({ field, state, assigns }: CellStanding): CellLock | null {
  const closed = mayWriteOnTest({ state });
  if (!closed.allowed) return closed.code;
  if (state === 'reviewed') return 'test.cell-reviewed';
  if (isResult(field)) return state === 'prepared' ? 'test.cell-prepared' : null;
  return assigns ? null : 'test.assigning-not-allowed';
}

/** A cell of the matrix is changed by the rules of what stands in it. */
export function mayChangeCell(facts: ChangeCellFacts): Decision<ChangeCellRefusal> {
  const lock = cellLock(facts);
  if (lock) return refuse(lock);
  if (isResult(facts.field)) return mayChangeResult(facts);
  if (facts.reportApproved) return refuse('test.report-approved');
  return facts.field === 'assignee' ? mayChangeAssignee(facts) : mayChangeDue(facts);
}

function mayChangeResult({
  field,
  value,
  engagementState,
  reportApproved,
}: ChangeCellFacts): Decision<ChangeCellRefusal> {
  const recordable = mayRecordTest({ engagementState, reportApproved, today: '', steps: [] });
  if (!recordable.allowed) return recordable;
  if (field === 'note') return isStorableText(value ?? '') ? allow : refuse('test.text-not-storable');
  return value === null || conclusions.includes(value as Conclusion) ? allow : refuse('test.result-unknown');
}

function mayChangeAssignee(facts: ChangeCellFacts): Decision<ChangeCellRefusal> {
  const { value, engagementState, assigneeRole, assigneeDisabled, reportDate } = facts;
  if (!isFieldworkOpen(engagementState)) return refuse('test.fieldwork-not-open');
  if (value === null) return allow;
  if (assigneeDisabled) return refuse('test.assignee-disabled');
  return mayAssignTest({ engagementState, assigneeRole, due: null, reportDate });
}

function mayChangeDue({ value, engagementState, reportDate }: ChangeCellFacts): Decision<ChangeCellRefusal> {
  if (!isFieldworkOpen(engagementState)) return refuse('test.fieldwork-not-open');
  if (value === null) return allow;
  if (!isLocalDate(value)) return refuse('test.due-date-invalid');
  return value > reportDate ? refuse('test.due-after-report-date') : allow;
}

/** Somebody changed the cell since it was read, to something else than what is typed now. */
export function isStaleCell(cell: { base: string | null; value: string | null; now: string | null }): boolean {
  return cell.now !== cell.base && cell.now !== cell.value;
}
