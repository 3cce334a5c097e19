import type { BaseServiceFault } from './base-service-fault';
import type { ApplicationCourse } from './application-step';
import type { CycleRules } from './cycle-rules';
import type { MainTarget } from './main-target';
import type { ReportWording } from './report-wording';
import type { ReliefCondition } from './relief-condition';
import type { TestType } from './test-type';
import type { LocalDate } from '../dates/local-date';
import type { ScheduleDeadlines } from '../dates/schedule-dates';
import type { WordRules } from '../text/factual-words';
import type { FrequencyCode } from './frequency';
import type { SelectionRules } from './selection-rules';

/** How sure we are of a value of the scheme: read in its own text, in someone's reading of it, recalled, or our own default. */
export const confidences = ['found', 'found-secondary', 'recalled', 'own-default'] as const;

export type Confidence = (typeof confidences)[number];

/** Why a ruleset says what it says; `path` points into the ruleset (`deadlines.validityMonths`, `sampling`). */
export interface RulesetNote {
  path: string;
  confidence: Confidence;
  source: string;
}

export interface LocalisedText {
  ja: string;
  en: string;
}

/** All of the population, a fixed count, or a percentage rounded up. */
export type SampleSize = { kind: 'ALL' } | { kind: 'COUNT'; count: number } | { kind: 'PERCENT'; percent: number };

/** A population of at most `upTo` items takes `size`; null is the last, open band. Bands stand in ascending order. */
export interface SampleSizeBand {
  upTo: number | null;
  size: SampleSize;
}

export type SampleSizeTable = Readonly<Record<FrequencyCode, readonly SampleSizeBand[]>>;

/** A reason the scheme knows for not performing a test in this engagement. */
export interface OmissionReason {
  code: string;
  testTypes: readonly TestType[];
  title: LocalisedText;
}

/** A question about a control that a new statement tells otherwise, and whether a yes means that the control was changed. */
export interface ControlChangeQuestion {
  code: string;
  title: LocalisedText;
  meansChange: boolean;
}

/** What makes an individual control a subject of 運用状況評価. */
export const operationTriggers = ['MARKED_IN_STATEMENT', 'HAS_POPULATION'] as const;

export type OperationTrigger = (typeof operationTriggers)[number];

/** A paper of the registration package and who makes it. */
export interface FormDefinition {
  code: string;
  owner: 'auditFirm' | 'cloudServiceProvider';
  title: LocalisedText;
  required: 'ALWAYS' | 'WHEN_FINDINGS' | 'WHEN_APPLICABLE';
}

/** What a fault of a statement does: it keeps the statement out, is shown and asked about, or is not looked for. */
export const faultGrades = ['stop', 'warn', 'off'] as const;

export type FaultGrade = (typeof faultGrades)[number];

/** Paragraphs in Japanese of the report's fixed sections, one string each. */
export interface FixedTexts {
  clientResponsibility: readonly string[];
  firmResponsibility: readonly string[];
  nature: readonly string[];
  restriction: readonly string[];
}

/** Who looks at a criterion of the LIU variant: the audit firm, or the provider's own internal audit. */
export const auditScopes = ['EXTERNAL', 'INTERNAL'] as const;

export type AuditScope = (typeof auditScopes)[number];

/** Which criteria are audited by whom; what is not listed follows `otherwise`. */
export interface ScopeProfile {
  otherwise: AuditScope;
  /** Code of the omission reason of what the audit firm does not look at. */
  internalReason: string;
  entries: readonly { key: string; scope: AuditScope; certain: boolean }[];
  /** Does the report tell who audits what as the statement says it? A version that says nothing of it leaves it out. */
  statedInReport?: boolean;
}

export const schemes = ['ISMAP', 'ISMAP-LIU'] as const;

export type Scheme = (typeof schemes)[number];

/** One of the things that the client's management confirms in the 経営者確認書. */
export interface RepresentationPoint {
  code: string;
  text: LocalisedText;
}

/**
 * The scheme as data: what a firm may correct when the scheme's own text says otherwise. Rules read it as an argument;
 * an engagement keeps the ruleset it was opened under.
 */
export interface SchemeRuleset {
  id: string;
  /** The version this one came from; null for the first. */
  predecessor: string | null;
  scheme: Scheme;
  variant: string;
  validFrom: LocalDate;
  catalogueEdition: string;
  period: { maxMonths: number; minMonthsIfShort: number; mustBeContiguous: boolean };
  deadlines: ScheduleDeadlines['deadlines'];
  sampling: {
    defaultTable: string;
    tables: Readonly<Record<string, SampleSizeTable>>;
    /** A version written before methods were chosen says nothing of them. */
    selection?: SelectionRules;
  };
  mainTargets: Readonly<Record<MainTarget, { sampled: boolean }>>;
  scope: { inheritedReason: string; notMarkedReason: string; operationTriggers: readonly OperationTrigger[] };
  omissionReasons: readonly OmissionReason[];
  /** A version written before the cycle was known says nothing of it: everything in scope is tested. */
  cycle?: CycleRules;
  /** What is asked about a control that a new statement tells otherwise (統制変更の判定). */
  controlChange: { questions: readonly ControlChangeQuestion[] };
  /** What each fault of a statement does, by the rule that finds it. */
  statementFaults: Readonly<Record<string, FaultGrade>>;
  /** How often a base service is looked up in the public list, and what stops while something is wrong with one. */
  baseServices: { checkDays: number; faults: Readonly<Record<BaseServiceFault, FaultGrade>> };
  /**
   * What has to hold before the management criteria may follow their cycle of several years. A plan leaves them out by itself
   * only where `leavesOut` says so, with the omission reason of this code.
   */
  managementRelief: { conditions: readonly ReliefCondition[]; leavesOut: boolean; reason: string };
  /** Null where the whole statement is audited from outside. */
  scopeProfile: ScopeProfile | null;
  report: ReportWording & { words: WordRules; texts: FixedTexts; letterGapWarningDays: number };
  /** `9` in a form stands for a digit; every other character for itself. */
  registration: { numberForms: readonly string[]; numberExample: string; course: ApplicationCourse };
  /** Credential types that qualify a 業務実施責任者. */
  leaderCredentials: readonly string[];
  forms: readonly FormDefinition[];
  /** What the 経営者確認書 confirms, in its order. */
  representationPoints: readonly RepresentationPoint[];
  archive: { assemblyDays: number; retentionYears: number };
  notes: readonly RulesetNote[];
}
