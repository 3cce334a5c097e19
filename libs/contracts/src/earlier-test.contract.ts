import type { TestType } from '@akashi/domain/control';
import type { ChangeMark, Confidence, CycleRules } from '@akashi/domain/engagement';
import type { EarlierResult, EarlierRowProblem, JudgedBy, OldNumber, RecordedTest } from '@akashi/domain/scope';

/** What is known of the controls from earlier years, a column each. */
export interface EarlierTestColumns {
  stableKey: string[];
  testType: TestType[];
  periodEnd: string[];
  result: EarlierResult[];
  /** In what the control is told otherwise now; null where that is not known. */
  differs: (ChangeMark[] | null)[];
  /** Who judged last, this year or in one between, that nothing but words changed since, and when; null where nobody did. */
  judged: (JudgedBy | null)[];
  /** The firm's own engagement, or the report that the firm recorded. */
  source: string[];
  engagementId: (string | null)[];
  /** The old number it was tested under, where that was split or merged since. */
  under: (OldNumber | null)[];
}

/** One act of recording. */
export interface EarlierRecordView {
  number: number;
  source: string;
  tests: number;
  recordedByName: string;
  recordedAt: string;
}

/** `GET engagements/:id/plan/years`: what the years of the plan's controls rest on. */
export interface PlanYearsView {
  periodStart: string;
  periodEnd: string;
  rulesetId: string;
  /** Null under a ruleset that knows no cycle. */
  cycle: CycleRules | null;
  /** How sure we are of the cycle, and where it comes from. */
  cycleConfidence: Confidence;
  cycleSource: string;
  /** Conditions of the management criteria's cycle that are not met. */
  reliefOpen: number;
  tests: EarlierTestColumns;
  /** The latest first. */
  records: EarlierRecordView[];
}

/** A file that lists earlier tests, as it was read. */
export interface EarlierTestsPreviewView {
  /** No sheet has the headings of number, test, end of the period and result. */
  headingsMissing: boolean;
  tests: RecordedTest[];
  problems: EarlierRowProblem[];
  problemTotal: number;
}
