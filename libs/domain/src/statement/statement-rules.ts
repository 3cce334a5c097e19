import { grades, type Grade } from './grade';

/** Why a rule stops whatever a firm decides: what the row or cell says would be lost, or be said twice. */
export const stopReasons = ['not-read', 'would-be-lost', 'counted-twice', 'other-edition'] as const;

export type StopReason = (typeof stopReasons)[number];

export interface StatementRuleGrade {
  byDefault: Grade;
  /** A firm may set this grade or a stricter one. */
  least: Grade;
  /** Why the rule may never be less than a stop; null where a firm may choose. */
  because: StopReason | null;
}

const always = (because: StopReason) => ({ byDefault: 'stop', least: 'stop', because }) as const;
const stop = { byDefault: 'stop', least: 'off', because: null } as const;
const warn = { byDefault: 'warn', least: 'off', because: null } as const;
const off = { byDefault: 'off', least: 'off', because: null } as const;
/** May be taken as it is, but never without a word. */
const told = (byDefault: Grade) => ({ byDefault, least: 'warn', because: null }) as const;

/** What the reader itself says of one cell of a workbook. */
export const statementCellRules = {
  'cell.error-value': always('not-read'),
  'cell.formula-without-value': always('not-read'),
  'cell.too-long': always('not-read'),
  'cell.date-instead-of-text': always('not-read'),
  'cell.number-instead-of-text': always('not-read'),
  'cell.merged': always('not-read'),
  'cell.hidden-row': told('warn'),
  'cell.hidden-column': told('warn'),
  'sheet.hidden': told('warn'),
  'cell.struck-text': told('stop'),
  'sheet.not-read': told('warn'),
} as const satisfies Readonly<Record<string, StatementRuleGrade>>;

/**
 * Every rule of a statement with its grade where the firm says nothing. A weak statement is recorded and pre-checked, not
 * refused: what makes it weak is a warning. What the product could not keep as the client meant it always stops.
 */
export const statementRules = {
  'cell.not-storable': always('not-read'),
  'criterion.missing': always('would-be-lost'),
  'criterion.malformed': always('would-be-lost'),
  'criterion.unknown': always('would-be-lost'),
  'criterion.suffix-differs': stop,
  'criterion.duplicated': always('counted-twice'),
  'criterion.unanswered': stop,
  'criterion.mandatory-not-selected': warn,
  'criterion.part-not-selected': warn,
  'choice.missing': always('would-be-lost'),
  'choice.unknown': always('not-read'),
  'choice.on-heading': always('would-be-lost'),
  'choice.contradictory': always('counted-twice'),
  'choice.objective-not-excludable': always('not-read'),
  'choice.excluded-below-objective': stop,
  'choice.selected-under-excluded': always('would-be-lost'),
  'reason.missing': warn,
  'control.missing': stop,
  'control.on-objective': always('would-be-lost'),
  'control.not-selected': warn,
  'frequency.unknown': always('not-read'),
  'frequency.missing': stop,
  'mainTarget.unknown': always('not-read'),
  'mainTarget.missing': stop,
  'operation.unknown': always('not-read'),
  'operation.column-empty': told('stop'),
  'operation.contradicts-population': stop,
  'column.empty': warn,
  'population.malformed': always('not-read'),
  'population.missing': stop,
  'population.frequencies-differ': warn,
  'population.reason-missing': warn,
  'population.repeated': always('counted-twice'),
  'baseService.not-registered': warn,
  'validity.not-a-date': always('not-read'),
  'validity.reversed': always('not-read'),
  'validity.outside-period': stop,
  'validity.same-population': stop,
  'fact.missing': warn,
  'fact.differs': stop,
  'fact.other-edition': always('other-edition'),
  'fact.not-a-date': always('not-read'),
  'fact.unknown-word': always('not-read'),
  'generativeAi.missing': off,
  'auditScope.missing': warn,
  'statementDate.before-period': warn,
  'statementDate.in-period': off,
} as const satisfies Readonly<Record<string, StatementRuleGrade>>;

export type StatementRule = keyof typeof statementRules;
export type StatementCellRule = keyof typeof statementCellRules;
export type GradedRule = StatementRule | StatementCellRule;

export const gradedRules: Readonly<Record<GradedRule, StatementRuleGrade>> = {
  ...statementCellRules,
  ...statementRules,
};

export function isGradedRule(rule: string): rule is GradedRule {
  return Object.hasOwn(gradedRules, rule);
}

/** Grades a firm has set; where it says nothing, or less than a rule allows, the rule's own holds. */
export type GradeSettings = Readonly<Partial<Record<GradedRule, Grade>>>;

export function gradeOf(rule: GradedRule, settings: GradeSettings = {}): Grade {
  const { byDefault, least } = gradedRules[rule];
  const set = settings[rule] ?? byDefault;
  return grades.indexOf(set) > grades.indexOf(least) ? least : set;
}
