import type { DecisionColumns, PlanView, PlanYearsView } from '@akashi/contracts';
import type { CycleRules, OmissionReason } from '@akashi/domain/engagement';
import type { ScopeBasis } from '@akashi/domain/scope';
import type { CriterionLine } from '../criteria';

const line = (key: string, level: number, isMandatory = false): CriterionLine => ({
  key,
  number: key,
  part: 'CONTROLS',
  chapter: '9',
  level,
  labelJa: '利用者の管理',
  labelEn: 'Users',
  isMandatory,
  isAudited: true,
});

export const yearCriteria: ReadonlyMap<string, CriterionLine> = new Map(
  [
    line('9', 1),
    line('9.2.1', 3),
    line('9.2.1.1', 4),
    line('9.2.1.2', 4),
    line('9.2.1.6.PB', 4, true),
    line('9.2.2', 3),
    line('9.2.2.1', 4),
  ].map((one) => [one.key, one]),
);

const keys = ['9.2.1.1', '9.2.1.2', '9.2.1.6.PB', '9.2.2.1'];

/** Rotating once in three years, and the basic requirements operated every year. */
export const yearCycle: CycleRules = {
  kinds: ['RENEWAL'],
  classes: [
    {
      code: 'EVERY_YEAR',
      part: 'CONTROLS',
      importance: 'MANDATORY',
      designYears: 3,
      operationYears: 1,
      title: { ja: '毎年', en: 'Every year' },
    },
    {
      code: 'ROTATING',
      part: 'CONTROLS',
      importance: 'ANY',
      designYears: 3,
      operationYears: 3,
      title: { ja: '巡回', en: 'Rotating' },
    },
  ],
  notDueReason: 'CYCLE_YEAR',
  managementReason: 'CYCLE_YEAR',
  managementNeedsRelief: true,
  testAfterDeviation: true,
  changedBy: ['text'],
  updateCountsFor: [],
};

const omissionReasons: readonly OmissionReason[] = [
  {
    code: 'CYCLE_YEAR',
    testTypes: ['DESIGN', 'OPERATION'],
    title: { ja: '当年度は対象外', en: 'Not due this year' },
  },
];

/** What is decided on a test: omitted with a reason's code, or in. */
interface Decided {
  reason: string | null;
  basis: ScopeBasis;
  own?: string;
}

const standing = { classCode: 'ROTATING', years: 3, lastYear: 2026, by: 2029 };
const notDue: Decided = { reason: 'CYCLE_YEAR', basis: { code: 'not-due', isCompared: true, ...standing } };
const overruled: Decided = { ...notDue, reason: null, own: '体制が変わったため' };
const everyYear: Decided = { reason: null, basis: { code: 'never-tested', ...standing, lastYear: null, by: null } };
const inherited: Decided = {
  reason: 'INHERITED',
  basis: { code: 'inherited', from: 'C99-0001-1', validUntil: '2027-10-31' },
};
const notMarked: Decided = { reason: 'DESIGN_ONLY', basis: { code: 'not-marked' } };
const deviation: Decided = { reason: null, basis: { code: 'deviation-before', ...standing } };

const columnsOf = (decided: readonly Decided[]): DecisionColumns => ({
  decision: decided.map(({ reason }) => (reason === null ? 'in' : 'omitted')),
  reason: decided.map(({ reason }) => reason),
  overruleReason: decided.map(({ own }) => own ?? null),
  computedDecision: decided.map(({ reason, own }) => (reason === null && !own ? 'in' : 'omitted')),
  computedReason: decided.map(({ reason, own }) => (own ? 'CYCLE_YEAR' : reason)),
  computedBasis: decided.map(({ basis }) => basis),
  version: decided.map(() => 1),
});

const design = [notDue, overruled, everyYear, inherited];
const operation = [notMarked, deviation, everyYear, inherited];

/** The draft of the second year: one not due, one brought in by the firm, one never tested, one taken over; or `count` of them. */
export function aYearPlan(count = keys.length): PlanView {
  const at = <T>(values: readonly T[]): T[] =>
    Array.from({ length: count }, (_, place) => values[place % values.length]!);
  const sum = (within: number) => ({ all: count, in: within, omitted: count - within, byReason: {} });
  return {
    id: 'p1',
    versionNo: 1,
    state: 'draft',
    isAmendment: false,
    statementVersionNo: 1,
    latestStatementVersionNo: 1,
    statementEditionId: 'demo',
    draftedAt: '2027-03-08T05:00:00.000Z',
    draftedBy: '森 千尋',
    approvedAt: null,
    approvedBy: null,
    version: 1,
    unjudged: 0,
    sums: {
      controls: count,
      design: sum(2),
      operation: sum(2),
      update: sum(0),
      tests: 4,
      omissionsWithoutReason: 0,
      reconciled: true,
    },
    chapters: [],
    columns: {
      controlId: Array.from({ length: count }, (_, place) => `c${place}`),
      stableKey: at(keys).map((key, place) => `${key}-${place}`),
      criterionKey: at(keys),
      chapter: at(['9']),
      text: at(['所属長の承認を得て発行する。']),
      frequency: at([null]),
      mainTarget: at([null]),
      populationCode: at([null]),
      inheritedFrom: at([null, null, null, 'C99-0001-1']),
      design: columnsOf(at(design)),
      operation: columnsOf(at(operation)),
      update: null,
    },
    omissionReasons,
    cycleClasses: yearCycle.classes,
    auditScopes: null,
  };
}

/** What was tested the year before: the design of the first two, and of the second the operation with a deviation. */
export function aYearsView(count = keys.length): PlanYearsView {
  const tested = Array.from({ length: count }, (_, place) => place).filter((place) => place % keys.length < 3);
  const first = [
    ...tested
      .filter((place) => place % keys.length < 2)
      .map((place) => ({ place, type: 'DESIGN' as const, result: 'NO_EXCEPTION' as const })),
    ...tested
      .filter((place) => place % keys.length === 1)
      .map((place) => ({ place, type: 'OPERATION' as const, result: 'DEVIATION' as const })),
    ...tested
      .filter((place) => place % keys.length === 2)
      .map((place) => ({ place, type: 'OPERATION' as const, result: 'NO_EXCEPTION' as const })),
  ];
  return {
    periodStart: '2026-10-01',
    periodEnd: '2027-09-30',
    rulesetId: 'ISMAP@2024-08-01.3',
    cycle: yearCycle,
    cycleConfidence: 'recalled',
    cycleSource: '要確認',
    reliefOpen: 1,
    tests: {
      stableKey: first.map(({ place }) => `${keys[place % keys.length]}-${place}`),
      testType: first.map(({ type }) => type),
      periodEnd: first.map(() => '2026-09-30'),
      result: first.map(({ result }) => result),
      differs: first.map(() => []),
      judged: first.map(() => null),
      source: first.map(() => 'ミズナラ文書基盤 2026年度'),
      engagementId: first.map(() => 'e0'),
      under: first.map(() => null),
    },
    records: [],
  };
}
