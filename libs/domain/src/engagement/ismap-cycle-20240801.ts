import type { CycleRules } from './cycle-rules';
import type { RulesetNote } from './scheme-ruleset';

/**
 * That the criteria go through several years by class, and that a change brings a control forward, is public; the number of
 * years and the classes are not, and stand here as a beginning that the firm corrects. What is uncertain is said in the notes.
 */
export const ismapCycle20240801: CycleRules = {
  kinds: ['RENEWAL'],
  classes: [
    {
      code: 'GOVERNANCE',
      part: 'GOVERNANCE',
      importance: 'ANY',
      designYears: 1,
      operationYears: 1,
      title: { ja: 'ガバナンス', en: 'Governance' },
    },
    {
      code: 'MANAGEMENT',
      part: 'MANAGEMENT',
      importance: 'ANY',
      designYears: 3,
      operationYears: 3,
      title: { ja: 'マネジメント', en: 'Management' },
    },
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
  managementReason: 'MANAGEMENT_CYCLE',
  managementNeedsRelief: true,
  testAfterDeviation: true,
  changedBy: ['text', 'frequency', 'mainTarget', 'inheritedFrom'],
  updateCountsFor: [],
  updateTests: { carriesOver: [], notNeededReason: 'NO_UPDATE' },
};

/** Where each value of the cycle comes from, and how sure it is. */
export const cycleNotes20240801: readonly RulesetNote[] = [
  {
    path: 'cycle',
    confidence: 'recalled',
    source: '複数年であること、区分と重要性によること、変更があれば評価することは解説記事にある。年数と区分は要確認',
  },
  {
    path: 'cycle.managementNeedsRelief',
    confidence: 'found',
    source: 'ISMAPポータル FAQ（マネジメント基準の周期）。希望とIPAの確認を業務の開始前に受けること',
  },
  {
    path: 'cycle.changedBy',
    confidence: 'found-secondary',
    source: 'ISMAPポータル FAQ（個別管理策の内容の変更）を言明書の列に当てたもの。文言のみの変更かは監査機関が判定する',
  },
  {
    path: 'cycle.testAfterDeviation',
    confidence: 'own-default',
    source: '前期に逸脱のあった管理策は翌期にも評価する。制度の定めは見当たらない',
  },
  {
    path: 'cycle.updateCountsFor',
    confidence: 'recalled',
    source: 'アップデートテストの意味は要確認。確かめるまでは整備・運用の評価の代わりにしない',
  },
  {
    path: 'cycle.updateTests',
    confidence: 'recalled',
    source:
      'アップデートテストの改定は2024-08の解説にある。どの管理策に行うかは未確認（確度低）。確かめるまで計画では自動で行わない',
  },
];
