import type { EngagementKind } from './engagement-kind';
import type { TestType } from './test-type';

/** The parts of the criteria, and ANY of them. */
export const cycleParts = ['GOVERNANCE', 'MANAGEMENT', 'CONTROLS', 'ANY'] as const;

/** Which criteria of a part: those that every statement has to select, or any of them. */
export const cycleImportances = ['MANDATORY', 'ANY'] as const;

/** Criteria that go through the years together. */
export interface CycleClass {
  code: string;
  part: (typeof cycleParts)[number];
  importance: (typeof cycleImportances)[number];
  /** Tested at least once in so many years; 1 is every year. */
  designYears: number;
  operationYears: number;
  title: { ja: string; en: string };
}

/** What tells that a control is not what it was when it was tested. */
export const changeMarks = ['text', 'frequency', 'mainTarget', 'inheritedFrom'] as const;

export type ChangeMark = (typeof changeMarks)[number];

/** The evaluations that go through the years; an update test carries one of them over into a year in which it is not due. */
export const cycledTests = ['DESIGN', 'OPERATION'] as const;

export type CycledTest = (typeof cycledTests)[number];

/** When an アップデートテスト is done. What it is for stands in no text that we know: these are the firm's values. */
export interface UpdateRules {
  /** What an update test carries over where it is not due; empty where the firm plans none by itself. */
  carriesOver: readonly CycledTest[];
  /** Code of the omission reason of what asks for no update test. */
  notNeededReason: string;
}

/** 複数年サイクル: which control is due for which test in which year. */
export interface CycleRules {
  /** The kinds of engagement that follow the cycle; in the others everything in scope is tested. */
  kinds: readonly EngagementKind[];
  /** The first that fits a criterion counts; what fits none is tested every year. */
  classes: readonly CycleClass[];
  /** Code of the omission reason of what is not due this year; the management criteria have their own. */
  notDueReason: string;
  managementReason: string;
  /** The management criteria follow the cycle only on an ISMS certificate, with the client's wish and the authority's word. */
  managementNeedsRelief: boolean;
  /** What was found otherwise the last time is tested again, whatever the year. */
  testAfterDeviation: boolean;
  changedBy: readonly ChangeMark[];
  /** Tests for which an earlier アップデートテスト counts like the test itself. */
  updateCountsFor: readonly TestType[];
  /** A version written before update tests were planned says nothing of them: none is decided on. */
  updateTests?: UpdateRules;
}
