import type { CriterionPart } from '../catalogue';
import type { ChangeMark, CycledTest, CycleRules } from '../engagement/cycle-rules';
import type { EngagementKind } from '../engagement/engagement-kind';
import type { TestType } from '../engagement/test-type';
import type { LocalDate } from '../dates/local-date';
import type { ControlChangeKind } from '../statement';
import type { OldNumber } from './old-numbers';
import {
  classOf,
  dueBy,
  lastTest,
  untestedNumber,
  yearOf,
  yearsOf,
  type EarlierTest,
  type LastTest,
} from './test-cycle';

/** Where a control stands in the years: of which class, tested at least once in how many, last when, due again by when. */
export interface CycleStanding {
  /** Null for what no class of the ruleset fits. */
  classCode: string | null;
  years: number;
  lastYear: number | null;
  by: number | null;
  /** The old number that this rests on, where one became several or several became one. */
  under?: OldNumber;
}

/** Why a test was computed to be in or out, with the facts that it rests on: a page makes a sentence of it. */
export type ScopeBasis =
  | { code: 'internal-audit'; key: string }
  | { code: 'inherited'; from: string; validUntil: LocalDate }
  | { code: 'inheritance-lapsed'; from: string; validUntil: LocalDate | null }
  | { code: 'relief-met' }
  | { code: 'not-marked' }
  | { code: 'no-cycle' }
  | { code: 'kind'; kind: EngagementKind }
  | ({ code: 'deviation-before' } & CycleStanding)
  | ({ code: 'changed-on'; on: LocalDate } & CycleStanding)
  | ({ code: 'change-answered' } & CycleStanding)
  | ({ code: 'differs'; marks: readonly ChangeMark[] } & CycleStanding)
  | ({ code: 'every-year' } & CycleStanding)
  | ({ code: 'never-tested' } & CycleStanding)
  | ({ code: 'relief-open'; open: number } & CycleStanding)
  | ({ code: 'due' } & CycleStanding)
  /** Not due yet; `isCompared` says whether it is known that nothing changed since, `isJudged` that its words did and nothing else. */
  | ({ code: 'not-due'; isCompared: boolean; isJudged?: true } & CycleStanding)
  /** An update test carries these evaluations over from the year in which the older of them was done. */
  | {
      code: 'update-carries';
      tests: readonly CycledTest[];
      lastYear: number | null;
      isCompared: boolean;
      isJudged?: true;
    }
  /** Nothing has to be carried over: what is asked for this year is evaluated itself. */
  | { code: 'update-not-needed' }
  /** The ruleset plans no update tests by itself. */
  | { code: 'update-not-planned' };

/** What the cycle looks at beside the control itself. */
export interface CycleFacts {
  rules: CycleRules;
  kind: EngagementKind;
  periodStart: LocalDate;
  periodEnd: LocalDate;
  /** Conditions of the management criteria's relief that are not met. */
  reliefOpen: number;
  criteria: ReadonlyMap<string, { part: CriterionPart; isMandatory: boolean }>;
  /** By the control's key: what was tested before, and what the client's answers made of a change in this engagement. */
  earlier: ReadonlyMap<string, readonly EarlierTest[]>;
  answered: ReadonlyMap<string, ControlChangeKind>;
}

export interface CycledControl {
  stableKey: string;
  criterionKey: string;
  /** First day of a control that did not run through the whole period. */
  validFrom: LocalDate | null;
}

const oldNumber = (under: OldNumber | null | undefined): Pick<CycleStanding, 'under'> => (under ? { under } : {});

/** The reason that a change gives to test a control again, before its year is asked for; null where nothing changed. */
function changeOf(control: CycledControl, last: LastTest | null, facts: CycleFacts, standing: CycleStanding) {
  const { rules, periodStart, answered } = facts;
  if (rules.testAfterDeviation && last?.result === 'DEVIATION') {
    const { periodEnd, under } = last.deviated ?? last;
    return { code: 'deviation-before', ...standing, lastYear: yearOf(periodEnd), ...oldNumber(under) } as const;
  }
  if (answered.get(control.stableKey) === 'control_changed') return { code: 'change-answered', ...standing } as const;
  const { validFrom } = control;
  if (validFrom !== null && validFrom > periodStart) return { code: 'changed-on', on: validFrom, ...standing } as const;
  const marks = last?.differs?.filter((mark) => rules.changedBy.includes(mark)) ?? [];
  return marks.length > 0 ? ({ code: 'differs', marks, ...standing } as const) : null;
}

/** Where the control stands in the years of its class, and what came of its last test. */
function standingOf({ stableKey, criterionKey }: CycledControl, testType: TestType, facts: CycleFacts) {
  const { rules, criteria, earlier } = facts;
  const criterion = criteria.get(criterionKey);
  const cycleClass = criterion ? classOf(rules, criterion) : null;
  const tests = earlier.get(stableKey) ?? [];
  const last = lastTest(tests, testType, rules);
  const years = yearsOf(cycleClass, testType);
  const lastYear = last ? yearOf(last.periodEnd) : null;
  const under = oldNumber(last ? last.under : untestedNumber(tests, testType, rules));
  return { last, standing: { classCode: cycleClass?.code ?? null, years, lastYear, by: dueBy(last, years), ...under } };
}

/** The management criteria go through their years only while every condition of that is met. */
function isHeldBack({ criterionKey }: CycledControl, { rules, criteria, reliefOpen }: CycleFacts): boolean {
  return rules.managementNeedsRelief && reliefOpen > 0 && criteria.get(criterionKey)?.part === 'MANAGEMENT';
}

/**
 * Is a control due this year? It is when something changed or was found otherwise the last time, when its class is tested every
 * year, when it was never tested, and when the years of its class have gone by. The management criteria follow their cycle
 * only while every condition of it is met.
 */
export function cycleBasis(control: CycledControl, testType: TestType, facts: CycleFacts): ScopeBasis {
  const { rules, kind, periodEnd, reliefOpen } = facts;
  if (!rules.kinds.includes(kind)) return { code: 'kind', kind };
  const { last, standing } = standingOf(control, testType, facts);
  const changed = changeOf(control, last, facts, standing);
  if (changed) return changed;
  if (standing.years === 1) return { code: 'every-year', ...standing };
  if (standing.by === null) return { code: 'never-tested', ...standing };
  if (standing.by <= yearOf(periodEnd)) return { code: 'due', ...standing };
  if (isHeldBack(control, facts)) return { code: 'relief-open', open: reliefOpen, ...standing };
  const judged = last?.judgedBy ? { isJudged: true as const } : {};
  return { code: 'not-due', isCompared: last?.differs !== null, ...judged, ...standing };
}

/** Code of the reason for what is not due this year. */
export function notDueReason({ criterionKey }: CycledControl, { rules, criteria }: CycleFacts): string {
  return criteria.get(criterionKey)?.part === 'MANAGEMENT' ? rules.managementReason : rules.notDueReason;
}
