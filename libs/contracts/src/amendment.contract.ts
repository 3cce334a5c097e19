import type { Conclusion, MainTarget, TestState, TestType } from '@akashi/domain/control';
import type { ControlChangeQuestion, FrequencyCode } from '@akashi/domain/engagement';
import type { AmendmentSums, ControlChangeAnswers } from '@akashi/domain/scope';
import type {
  ChangedSection,
  ComparedColumn,
  ComputedChange,
  ControlChangeKind,
  StatementChoice,
} from '@akashi/domain/statement';

/** A control as one version of the statement has it. */
export interface StatedControlView {
  id: string;
  stableKey: string;
  criterionKey: string;
  text: string;
  frequency: FrequencyCode | null;
  owner: string;
  mainTarget: MainTarget | null;
  populationCode: string | null;
  inheritedFrom: string | null;
  operationClaimed: boolean;
  /** First and last day of a control that did not run through the whole period. */
  validFrom: string | null;
  validTo: string | null;
}

/** One control that two versions tell differently. */
export interface ChangedControlView {
  kind: ComputedChange;
  before: StatedControlView | null;
  after: StatedControlView | null;
  differs: ComparedColumn[];
}

/** A selection of the criteria that two versions make differently. */
export interface ChangedSelectionView {
  criterionKey: string;
  before: StatementChoice | null;
  after: StatementChoice | null;
  reasonBefore: string;
  reasonAfter: string;
}

/** The statement that the plan of the last audited year of the same service stands on. */
export interface LastYearStatementView {
  /** Of its engagement. */
  name: string;
  versionNo: number;
}

/** Which two versions are compared. */
export interface StatementComparisonQuery {
  /** 0 is last year's statement, or where another audited last year what its report tells of. */
  from: number;
  to: number;
}

/**
 * Two versions of the statement. Controls before = unchanged + reworded + changed + dropped; after = unchanged + reworded +
 * changed + added; what is not compared counts on each side on which it stands.
 */
export interface StatementComparisonView {
  from: number;
  to: number;
  editionId: string;
  /** Where `from` is last year's; with how many of its controls no confirmed number of today has. */
  lastYear: (LastYearStatementView & { unconfirmed: number }) | null;
  /** Where another audited, the reports that tell of what nobody judged since: no statement of that year is here to compare with. */
  reports: string[];
  controlsBefore: number;
  controlsAfter: number;
  unchanged: number;
  changed: ChangedControlView[];
  selections: ChangedSelectionView[];
  /** Sections beside the list of controls: scope, regions, who audits what. */
  sections: ChangedSection[];
}

/** A test that a change of its control touches, or that stays on file after one. */
export interface TouchedTestView {
  id: string;
  stableKey: string;
  type: TestType;
  state: TestState;
  conclusion: Conclusion | null;
}

/** What is decided on one changed control. */
export interface PlanChangeView {
  stableKey: string;
  computed: ComputedChange;
  /** Null until it is decided. */
  judged: ControlChangeKind | null;
  answers: ControlChangeAnswers;
  reason: string;
  decidedBy: string | null;
  decidedAt: string | null;
  version: number;
}

/** A draft amendment, or the one that made the plan in force what it is. */
export interface AmendmentView {
  planId: string;
  versionNo: number;
  amendsVersionNo: number;
  state: 'draft' | 'approved';
  /** The plan's own version, which approval names. */
  version: number;
  fromStatement: number;
  toStatement: number;
  approvedBy: string | null;
  approvedAt: string | null;
  changes: PlanChangeView[];
  /** Tests of the changed controls as they stand under the plan in force; closed ones once it is approved. */
  tests: TouchedTestView[];
  /** What approval does, or did. Undecided changes are counted as computed. */
  sums: AmendmentSums;
}

/**
 * What is judged in the first plan of the year, of the controls that last year's statement told otherwise; where last year was another
 * auditor's, of those that its report tells of.
 */
export interface YearChangesView {
  /** The plan is still a draft: it may be judged. */
  isOpen: boolean;
  /** The version of this year's statement that the plan stands on. */
  toStatement: number;
  changes: PlanChangeView[];
}

/** `GET engagements/:id/plan/amendment`. */
export interface AmendmentPageView {
  /** Statement of the plan in force; null while none is approved. */
  plannedStatement: number | null;
  plannedVersionNo: number | null;
  latestStatement: number | null;
  /** What the statement may be compared with beside its own versions; null where no year was audited before. */
  lastYear: LastYearStatementView | null;
  /** Null where nothing is planned yet, or nothing of earlier years is there to be judged. */
  ofYear: YearChangesView | null;
  /** Controls that the plan in force leaves out as taken over from a service whose registration does not last. */
  inheritanceEnded: number;
  amendment: AmendmentView | null;
  questions: readonly ControlChangeQuestion[];
}

/** One or many controls of one kind, decided at once. */
export interface DecideAmendmentBody {
  changes: { stableKey: string; version: number }[];
  judged: ControlChangeKind;
  answers: ControlChangeAnswers;
  reason: string;
}

export interface ApproveAmendmentBody {
  /** The plan's version as it was read. */
  version: number;
}
