import type { MainTarget, Technique, TestType } from '@akashi/domain/control';
import type { LocalDate } from '@akashi/domain/dates';
import type { FixedTexts, KeptWording, SelectionMethod } from '@akashi/domain/engagement';
import type { PrintedCorrectionFacts } from '@akashi/domain/report';

/**
 * Everything the 実施結果報告書 prints, frozen at approval: texts, integers and codes only, so that its canonical JSON can be
 * signed. There is no place in it for a procedure's text, a working-paper note or an internal remark.
 */
export interface ReportModel {
  readonly documentNumber: string;
  /** 1 for 第1版. */
  readonly version: number;
  /** What it replaces and why; absent in a first version. */
  readonly correction?: PrintedCorrectionFacts;
  readonly state: 'draft' | 'issued';
  readonly reportDate: LocalDate;
  readonly firm: { readonly name: string; readonly address: string };
  /** 業務実施責任者, in the order they sign. */
  readonly leaders: readonly ReportSigner[];
  readonly addressee: { readonly company: string; readonly title: string; readonly name: string };
  readonly subject: ReportSubject;
  /** §2, 3, 4 and 9; the wording of the engagement's ruleset unless the firm wrote another. */
  readonly texts: ReportTexts;
  /** Titles and the sentences around the facts; what a report was composed without is said as it was printed then. */
  readonly wording?: KeptWording;
  readonly scope: ReportScope;
  readonly results: ReportResults;
  readonly findings: readonly ReportFinding[];
  readonly subsequentEvents: ReportSubsequentEvents;
  /** 別添1, in the order of the control numbers; omitted tests are rows of it too. */
  readonly appendix: readonly AppendixRow[];
  /** Null in a draft that was never anchored. */
  readonly ledger: LedgerMark | null;
}

export interface ReportSigner {
  readonly title: string;
  readonly name: string;
}

/** §1: what was looked at, as the statement says it. */
export interface ReportSubject {
  readonly serviceName: string;
  /** `SaaS`, `IaaS` … */
  readonly serviceKind: string;
  readonly scope: string;
  /** In a variant that is audited from outside in part, and only where its ruleset says so. */
  readonly auditScopes?: { readonly external: string; readonly internal: string };
  readonly regions: readonly string[];
  readonly baseServices: readonly { readonly name: string; readonly registrationNo: string }[];
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  /** Title of the pinned edition of the criteria. */
  readonly edition: string;
  readonly statement: {
    readonly version: number;
    readonly date: LocalDate;
    readonly fileName: string;
    readonly sha256: string;
  };
}

/** Paragraphs in Japanese, one string each. */
export type ReportTexts = FixedTexts;

/** §5: which criteria were worked on, and what was left out and why. */
export interface ReportScope {
  readonly kind: 'INITIAL' | 'RENEWAL' | 'ADDITIONAL' | 'REAUDIT';
  /** Of a report that was composed while there was a place for it: no record ever said the year, and it named none. */
  readonly cycleYear?: null;
  readonly parts: readonly ReportScopePart[];
  readonly omissions: readonly { readonly reason: string; readonly count: number }[];
}

/** all = selected + excluded + notSelected; selected = omitted + design, where individual controls map one to one. */
export interface ReportScopePart {
  readonly label: string;
  readonly all: number;
  readonly selected: number;
  readonly excluded: number;
  readonly notSelected: number;
  readonly omitted: number;
  readonly design: number;
  readonly operation: number;
  /** Absent where no update test was planned, and in reports from before they were. */
  readonly update?: number;
}

/** §6 beside the counts that are taken from the appendix rows themselves. */
export interface ReportResults {
  readonly testsWithSamples: number;
  readonly populations: number;
  readonly sampleItems: number;
  /** Items by the method that chose them, specific ones beside the samples too; absent where every one was drawn at random. */
  readonly methods?: Readonly<Partial<Record<SelectionMethod, number>>>;
  readonly deviations: number;
  readonly deviationsExplained: number;
  /** Why those are no findings, one sentence of fact; empty when there are none. */
  readonly explanation: string;
}

/** §7: facts only. The cause, a grade and advice have no place here. */
export interface ReportFinding {
  readonly number: string;
  readonly criterion: string;
  readonly testType: TestType;
  /** 個別管理策の記載, as the client's statement has it. */
  readonly controlText: string;
  readonly fact: string;
  readonly difference: string;
  /** Period or object the fact is about. */
  readonly extent: string;
  readonly deviations: number;
  /** Items of the sample; 0 when the test was not on one. */
  readonly tested: number;
  /** Items that were picked for what they are, counted apart from the sample; absent where none was. */
  readonly specific?: { readonly tested: number; readonly deviations: number };
  /** Row keys of the population in question. */
  readonly items: readonly string[];
  readonly confirmedOn: LocalDate;
  /** Set when the client changed the control inside the period: the finding stays. */
  readonly changedOn: LocalDate | null;
}

export interface ReportSubsequentEvents {
  /** Events told or seen from the day after the period to this day. */
  readonly until: LocalDate;
  readonly events: readonly { readonly date: LocalDate; readonly text: string }[];
}

export const appendixResults = ['NO_EXCEPTION', 'FINDING', 'NOT_APPLICABLE', 'OMITTED'] as const;

export type AppendixResult = (typeof appendixResults)[number];

/** One line of 別添1: one test of one individual control. The summary of what was done is made from the codes. */
export interface AppendixRow {
  readonly criterion: string;
  readonly controlText: string;
  /** Version of the individual control within the statement, from 1. */
  readonly controlVersion: number;
  readonly testType: TestType;
  readonly mainTarget: MainTarget;
  readonly techniques: readonly Technique[];
  readonly population: AppendixPopulation | null;
  readonly performedOn: LocalDate | null;
  readonly performers: readonly string[];
  readonly result: AppendixResult;
  readonly findings: readonly string[];
  readonly omissionReason: string;
}

export interface AppendixPopulation {
  readonly number: string;
  readonly count: number;
  readonly sampled: number;
}

/** Where the engagement's ledger stood when the report was approved. */
export interface LedgerMark {
  readonly size: number;
  /** Hex, 64 characters. */
  readonly root: string;
  /** Hex SHA-256 of the ledger's public key. */
  readonly keyFingerprint: string;
}
