import type { Conclusion, MainTarget, TestState, TestType } from '@akashi/domain/control';
import type { EngagementState, FrequencyCode } from '@akashi/domain/engagement';

export interface PlanApprovalView {
  planId: string;
  editionId: string;
  state: EngagementState;
  /** Tests created, by type. */
  tests: Record<TestType, number>;
}

/**
 * Everything the matrix shows, in columns: `controls.number[i]` and `controls.text[i]` belong to one individual control,
 * and `tests.control[k]` is the index `i` of the control that test `k` tests.
 */
export interface MatrixView {
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
  tests: {
    id: string[];
    control: number[];
    type: TestType[];
    state: TestState[];
    conclusion: (Conclusion | null)[];
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
  /** Chapters and the headings or 統制目標 above the controls, by their keys: what the rows are grouped under. */
  headings: { key: string[]; labelJa: string[]; labelEn: string[] };
}

export interface VersionedTest {
  id: string;
  version: number;
}
