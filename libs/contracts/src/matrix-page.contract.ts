import type { Conclusion, MatrixPageSort, TestState, TestType } from '@akashi/domain/control';

export interface MatrixPageQuery {
  state?: TestState;
  type?: TestType;
  /** A person of the team, or `none`. */
  assignee?: string;
  /** The key of a chapter. */
  chapter?: string;
  /** Tests whose day comes before this one, YYYY-MM-DD. */
  dueBefore?: string;
  sort?: MatrixPageSort;
  /** `next` of the page before, as it was given. */
  after?: string;
  /** 1 to 200; 50 where nothing is said. */
  limit?: number;
}

/** A test with the control it tests. */
export interface MatrixLineView {
  readonly testId: string;
  readonly controlId: string;
  /** `9.2.1.3.PB`. */
  readonly number: string;
  readonly chapter: string;
  readonly text: string;
  readonly type: TestType;
  readonly state: TestState;
  readonly conclusion: Conclusion | null;
  readonly assigneeId: string | null;
  readonly dueOn: string | null;
  readonly evidence: number;
  readonly itemTotal: number;
  readonly itemDone: number;
  readonly deviations: number;
  readonly openNotes: number;
  readonly version: number;
}

export interface MatrixPageView {
  /** Tests that meet what was asked, on all pages. */
  readonly total: number;
  readonly lines: readonly MatrixLineView[];
  /** What to ask the next page with; null on the last one. */
  readonly next: string | null;
}
