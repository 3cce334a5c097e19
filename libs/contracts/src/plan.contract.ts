import type { MainTarget, TestType } from '@akashi/domain/control';
import type { CycleClass, FrequencyCode, OmissionReason } from '@akashi/domain/engagement';
import type { AuditScopeSums, ScopeBasis, ScopeDecision, ScopeSums } from '@akashi/domain/scope';

/** One type of test of every control, a column each, in the order of the controls. */
export interface DecisionColumns {
  decision: ScopeDecision['decision'][];
  /** Code of the ruleset's omission reason; null for what is in. */
  reason: (string | null)[];
  /** The firm's own words where it departed from what was computed. */
  overruleReason: (string | null)[];
  /** What statement and rules made it, also where the firm decided otherwise; null where that was not kept. */
  computedDecision: (ScopeDecision['decision'] | null)[];
  computedReason: (string | null)[];
  /** Why it was computed so; null where that was not kept. */
  computedBasis: (ScopeBasis | null)[];
  version: number[];
}

/** The individual controls of the plan's statement with their decisions. */
export interface PlanColumns {
  controlId: string[];
  stableKey: string[];
  criterionKey: string[];
  chapter: string[];
  /** The first 200 characters. */
  text: string[];
  frequency: (FrequencyCode | null)[];
  mainTarget: (MainTarget | null)[];
  populationCode: (string | null)[];
  inheritedFrom: (string | null)[];
  design: DecisionColumns;
  operation: DecisionColumns;
  /** Null in a plan whose ruleset says nothing of update tests. */
  update: DecisionColumns | null;
}

export interface PlanChapterView {
  /** Key of the chapter. */
  chapter: string;
  controls: number;
  designIn: number;
  designOmitted: number;
  operationIn: number;
  operationOmitted: number;
  /** Nothing of an update test that is not called for: nobody asks why it is not done. */
  updateIn: number;
}

/** In + omitted = all individual controls, for every type of test that is decided on, in every chapter. */
export interface PlanView {
  id: string;
  versionNo: number;
  state: 'draft' | 'approved' | 'superseded';
  /** It amends an approved plan, and is decided and approved on the comparison of the statements. */
  isAmendment: boolean;
  statementVersionNo: number;
  /** The engagement's latest statement: newer than the plan's when the plan has to be drafted again. */
  latestStatementVersionNo: number;
  statementEditionId: string;
  draftedAt: string;
  draftedBy: string;
  approvedAt: string | null;
  approvedBy: string | null;
  version: number;
  /** Changes that it asks about and nobody has judged: since last year in a first plan, of the statement in an amendment. */
  unjudged: number;
  sums: ScopeSums;
  chapters: PlanChapterView[];
  columns: PlanColumns;
  /** The reasons the engagement's ruleset knows for leaving a test out. */
  omissionReasons: readonly OmissionReason[];
  /** The classes that controls go through the years with, by which a reason names them. */
  cycleClasses: readonly Pick<CycleClass, 'code' | 'title'>[];
  /** Controls by who audits them; null in a variant that is audited from outside as a whole. */
  auditScopes: AuditScopeSums | null;
}

/** `GET engagements/:id/plan`: null while none is drafted. */
export interface PlanPageView {
  plan: PlanView | null;
}

export interface OverruledScopeView {
  controlId: string;
  testType: TestType;
  decision: ScopeDecision['decision'];
  reason: string | null;
  overruleReason: string | null;
  version: number;
  /** The plan's own version, which approval names. */
  planVersion: number;
  sums: ScopeSums;
}

/** Several decisions changed together, as they stand now. */
export interface ChangedScopesView {
  decisions: ChangedScope[];
  planVersion: number;
  sums: ScopeSums;
}

export interface ChangedScope {
  controlId: string;
  testType: TestType;
  decision: ScopeDecision['decision'];
  reason: string | null;
  /** Null where the computed decision stands. */
  overruleReason: string | null;
  version: number;
}
