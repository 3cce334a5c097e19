import type { CellField, ChangeCellRefusal, Conclusion, MainTarget, TestState, TestType } from '@akashi/domain/control';
import type { EngagementState, FrequencyCode } from '@akashi/domain/engagement';

export interface PlanApprovalView {
  planId: string;
  editionId: string;
  state: EngagementState;
  /** Tests created, by type. */
  tests: Record<TestType, number>;
}

/** What changes of the matrix all day long; its controls stand as they are until another statement is planned. */
export interface MatrixTestsView {
  /** The statement whose controls they are: tests of another one belong beside other controls. Null before a plan is approved. */
  basis: string | null;
  tests: {
    id: string[];
    control: number[];
    type: TestType[];
    state: TestState[];
    conclusion: (Conclusion | null)[];
    note: string[];
    assigneeId: (string | null)[];
    dueOn: (string | null)[];
    evidence: number[];
    itemTotal: number[];
    itemDone: number[];
    deviations: number[];
    openNotes: number[];
    version: number[];
  };
  /** Everyone who was ever on the team; `assignable` are those to whom a paper can be given. */
  people: { id: string[]; name: string[]; assignable: boolean[] };
}

/**
 * Everything the matrix shows, in columns: `controls.number[i]` and `controls.text[i]` belong to one individual control,
 * and `tests.control[k]` is the index `i` of the control that test `k` tests.
 */
export interface MatrixView extends MatrixTestsView {
  controls: {
    id: string[];
    number: string[];
    suffix: (string | null)[];
    part: string[];
    /** Keys of the chapter and of the heading that each control stands under. */
    chapter: string[];
    objective: string[];
    text: string[];
    target: (MainTarget | null)[];
    frequency: (FrequencyCode | null)[];
    population: (string | null)[];
    inheritedFrom: (string | null)[];
  };
  /** Chapters and the headings or 統制目標 above the controls, by their keys: what the rows are grouped under. */
  headings: { key: string[]; labelJa: string[]; labelEn: string[] };
}

export interface VersionedTest {
  id: string;
  version: number;
}

/** A cell as it was read and as it shall be: an id, a day, a result or a text; null for an empty one. */
export interface CellChange {
  field: CellField;
  base: string | null;
  value: string | null;
}

export interface TestChange {
  id: string;
  cells: CellChange[];
}

export interface ChangeCellsBody {
  tests: TestChange[];
}

/** A cell that a change leaves as it is: why, and what stands in it now. */
export interface LeftOutCell {
  testId: string;
  field: CellField;
  code: ChangeCellRefusal | 'stale-version';
  now: string | null;
}

export interface CellsPreview {
  /** Cells that would change, and those that hold the value already. */
  changing: number;
  same: number;
  leftOut: LeftOutCell[];
}

/** A test after its cells were changed: enough to go on typing against. */
export interface ChangedTest {
  id: string;
  version: number;
  state: TestState;
  assigneeId: string | null;
  dueOn: string | null;
  conclusion: Conclusion | null;
  note: string;
}
