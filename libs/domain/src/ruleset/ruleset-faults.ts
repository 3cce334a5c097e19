import { frequencyCodes } from '../engagement/frequency';
import type { SampleSizeBand, SampleSizeTable, SchemeRuleset } from '../engagement/scheme-ruleset';
import { cycledTests } from '../engagement/cycle-rules';
import { testTypes, type TestType } from '../engagement/test-type';
import { isRegistrationNumber } from '../firm/registration-number';
import { registrationEventKinds } from '../engagement/application-step';
import { sampleSize } from '../sampling/sample-size';
import { refusedWords } from '../text/factual-words';

/** What is wrong with a ruleset whose values can each be read: values that do not go together. */
export const rulesetFaultCodes = [
  'ruleset.period-limits',
  'ruleset.deadlines-out-of-order',
  'ruleset.sample-sizes-not-rising',
  'ruleset.omission-reason-missing',
  'ruleset.fixed-text-word',
  'ruleset.number-example',
  'ruleset.course-broken',
  'ruleset.form-missing',
  'ruleset.change-question-missing',
  'ruleset.representation-point-missing',
] as const;

export type RulesetFaultCode = (typeof rulesetFaultCodes)[number];

/** Forms that are made or kept by the steps of an engagement: without them there is nothing to hand over. */
const neededForms = ['RESULT_REPORT', 'RESULT_APPENDIX', 'STATEMENT', 'REPRESENTATION_LETTER'];

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));

const areDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;

const limitsOf = (bands: readonly SampleSizeBand[]): number[] => bands.map(({ upTo }) => upTo ?? Infinity);

/** A larger population never asks for fewer items, and the last band is open. */
function hasSoundBands(table: SampleSizeTable): boolean {
  return frequencyCodes.every((frequency) => {
    const limits = limitsOf(table[frequency]);
    const distinct = new Set(limits).size === limits.length;
    const edges = limits.filter(Number.isFinite).flatMap((limit) => [limit, limit + 1]);
    return (
      distinct &&
      limits.at(-1) === Infinity &&
      isRising(limits) &&
      isRising([1, ...edges, (edges.at(-1) ?? 1) * 10].map((size) => sampleSize(table, frequency, size)))
    );
  });
}

const rarerLast = ['MULTI_DAILY', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL'] as const;

/** What is operated more often is not looked at less: of the same large population a rarer control asks for no more. */
function fallsWithFrequency(table: SampleSizeTable): boolean {
  return isRising(rarerLast.map((frequency) => sampleSize(table, frequency, 10_000)).reverse());
}

type UsedReason = [code: string, tests: readonly TestType[]];

/** Every reason that the ruleset leaves something out for, with the tests that it has to know it for. */
function reasonsUsed({ scope, managementRelief, scopeProfile, cycle }: SchemeRuleset): UsedReason[] {
  const updates = cycle?.updateTests;
  // What is left out whole is left out of every test that a plan decides on.
  const whole: readonly TestType[] = updates ? testTypes : cycledTests;
  const ofCycle: UsedReason[] = cycle
    ? [cycle.notDueReason, cycle.managementReason].map((code) => [code, cycledTests])
    : [];
  return [
    [scope.inheritedReason, whole],
    [scope.notMarkedReason, ['OPERATION']],
    [managementRelief.reason, whole],
    ...(scopeProfile ? [[scopeProfile.internalReason, whole] satisfies UsedReason] : []),
    ...ofCycle,
    ...(updates ? [[updates.notNeededReason, ['UPDATE']] satisfies UsedReason] : []),
  ];
}

function hasReasons(ruleset: SchemeRuleset): boolean {
  const { omissionReasons } = ruleset;
  const names = omissionReasons.map(({ code }) => code);
  const leaves = (code: string, tests: readonly TestType[]) =>
    omissionReasons.some((reason) => reason.code === code && tests.every((test) => reason.testTypes.includes(test)));
  const isKnown = reasonsUsed(ruleset).every(([code, tests]) => leaves(code, tests));
  return areDistinct(names) && isKnown;
}

/** Every step can be come to from the start, so that an application can be recorded as it runs. */
function isWhole({ registration: { course } }: SchemeRuleset): boolean {
  const reached = new Set(course.start);
  for (const step of reached) for (const next of course[step]) reached.add(next);
  return registrationEventKinds.every((step) => reached.has(step));
}

/** What is printed of the ruleset: the sentences of the report, the names of forms and classes, and why a test was left out. */
function hasFactualTexts({ report, omissionReasons, forms, cycle }: SchemeRuleset): boolean {
  const { texts, frames, kinds, titles: over, words } = report;
  const headings = Object.values(over).flatMap((part) => Object.values<string>(part));
  const sentences = [...Object.values(texts).flat(), ...Object.values(frames), ...Object.values(kinds), ...headings];
  const named = [...omissionReasons, ...forms, ...(cycle?.classes ?? [])];
  const titles = named.flatMap(({ title }) => [title.ja, title.en]);
  return (
    Object.values(texts).every((part: readonly string[]) => part.length > 0) &&
    [...sentences, ...titles].every((text) => refusedWords(text, words).length === 0)
  );
}

const holds: Readonly<Record<RulesetFaultCode, (ruleset: SchemeRuleset) => boolean>> = {
  'ruleset.period-limits': ({ period }) => period.minMonthsIfShort <= period.maxMonths,
  'ruleset.deadlines-out-of-order': ({ deadlines: { reportMonthsAfterPeriodEnd, ...later } }) =>
    isRising([reportMonthsAfterPeriodEnd, later.applyMonthsAfterPeriodEnd, later.validityMonths]),
  'ruleset.sample-sizes-not-rising': ({ sampling }) =>
    Object.values(sampling.tables).every((table) => hasSoundBands(table) && fallsWithFrequency(table)),
  'ruleset.omission-reason-missing': hasReasons,
  'ruleset.fixed-text-word': hasFactualTexts,
  'ruleset.number-example': ({ registration: { numberForms, numberExample } }) =>
    isRegistrationNumber(numberExample, numberForms),
  'ruleset.course-broken': isWhole,
  'ruleset.form-missing': ({ forms }) => {
    const names = forms.map(({ code }) => code);
    return areDistinct(names) && neededForms.every((name) => names.includes(name));
  },
  'ruleset.change-question-missing': ({ controlChange: { questions } }) =>
    areDistinct(questions.map(({ code }) => code)) && questions.some(({ meansChange }) => meansChange),
  'ruleset.representation-point-missing': ({ representationPoints }) =>
    representationPoints.length > 0 && areDistinct(representationPoints.map(({ code }) => code)),
};

/** The first thing in a ruleset that would mislead an engagement opened under it; null when there is none. */
export function rulesetFault(ruleset: SchemeRuleset): RulesetFaultCode | null {
  return rulesetFaultCodes.find((code) => !holds[code](ruleset)) ?? null;
}
