import type { AmendmentPageView, PlanChangeView, StatedControlView, StatementComparisonView } from '@akashi/contracts';
import type { ControlChangeQuestion } from '@akashi/domain/engagement';

const ask = (code: string, ja: string, meansChange: boolean): ControlChangeQuestion => ({
  code,
  title: { ja, en: code },
  meansChange,
});

export const questions: readonly ControlChangeQuestion[] = [
  ask('METHOD', '実施の方法の変更か', true),
  ask('FREQUENCY', '実施・頻度の変更か', true),
  ask('MANAGER_NAME', '管理者の名前だけの変更か', false),
];

export function control(stableKey: string): StatedControlView {
  return {
    id: `id of ${stableKey}`,
    stableKey,
    criterionKey: stableKey.split('-')[0]!,
    text: '利用者と管理者の権限を四半期ごとに棚卸しする。',
    frequency: 'QUARTERLY',
    owner: '運用部',
    mainTarget: 'RECORD',
    populationCode: 'P-27',
    inheritedFrom: null,
    operationClaimed: true,
    validFrom: null,
    validTo: null,
  };
}

/** One control of each kind between versions 1 and 2. */
export function aComparison(): StatementComparisonView {
  const monthly = { text: '利用者と管理者の権限を毎月棚卸しする。', frequency: 'MONTHLY' } as const;
  return {
    from: 1,
    to: 2,
    editionId: 'demo',
    lastYear: null,
    reports: [],
    controlsBefore: 884,
    controlsAfter: 884,
    unchanged: 881,
    changed: [
      {
        kind: 'reworded',
        before: control('5.1.1.4-1'),
        after: { ...control('5.1.1.4-1'), text: '利用者と管理者の権限を四半期に一度棚卸しする。' },
        differs: ['text'],
      },
      {
        kind: 'control_changed',
        before: control('9.2.5.1-1'),
        after: { ...control('9.2.5.1-1'), ...monthly },
        differs: ['text', 'frequency'],
      },
      { kind: 'added', before: null, after: control('12.4.4.4-1'), differs: [] },
      { kind: 'dropped', before: control('5.1.1.2-1'), after: null, differs: [] },
    ],
    selections: [],
    sections: [],
  };
}

const change = (stableKey: string, computed: PlanChangeView['computed']): PlanChangeView => ({
  stableKey,
  computed,
  judged: null,
  answers: {},
  reason: '',
  decidedBy: null,
  decidedAt: null,
  version: 1,
});

/** The draft amendment of plan 1, in which only the dropped control is decided. */
export function anAmendmentPage(): AmendmentPageView {
  const decided = { judged: 'dropped', decidedBy: '森 千尋', decidedAt: '2026-08-04T01:12:00.000Z' } as const;
  return {
    plannedStatement: 1,
    plannedVersionNo: 1,
    latestStatement: 2,
    lastYear: null,
    ofYear: null,
    inheritanceEnded: 0,
    questions,
    amendment: {
      planId: 'plan-2',
      versionNo: 2,
      amendsVersionNo: 1,
      state: 'draft',
      version: 3,
      fromStatement: 1,
      toStatement: 2,
      approvedBy: null,
      approvedAt: null,
      changes: [
        change('5.1.1.4-1', 'reworded'),
        change('9.2.5.1-1', 'control_changed'),
        change('12.4.4.4-1', 'added'),
        { ...change('5.1.1.2-1', 'dropped'), ...decided },
      ],
      tests: [
        { id: 'test-1', stableKey: '9.2.5.1-1', type: 'DESIGN', state: 'reviewed', conclusion: 'NO_EXCEPTION' },
        { id: 'test-2', stableKey: '9.2.5.1-1', type: 'OPERATION', state: 'prepared', conclusion: 'NO_EXCEPTION' },
      ],
      sums: { before: 1002, after: 1002, untouched: 996, renewed: 2, retested: 2, closed: 2, created: 2 },
    },
  };
}
