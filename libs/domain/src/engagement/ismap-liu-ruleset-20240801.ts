import { ismapRuleset20240801 } from './ismap-ruleset-20240801';
import type { OmissionReason, RulesetNote, SchemeRuleset, ScopeProfile } from './scheme-ruleset';

const internalAudit: OmissionReason = {
  code: 'INTERNAL_AUDIT',
  testTypes: ['DESIGN', 'OPERATION', 'UPDATE'],
  title: { ja: 'クラウドサービス事業者の内部監査の対象', en: 'Looked at by the provider’s own internal audit' },
};

const forms: SchemeRuleset['forms'] = [
  ...ismapRuleset20240801.forms,
  {
    code: 'INTERNAL_AUDIT_REPORT',
    owner: 'cloudServiceProvider',
    required: 'ALWAYS',
    title: { ja: '内部監査に係る報告書', en: 'Internal audit report' },
  },
];

const own: readonly RulesetNote[] = [
  {
    path: 'scopeProfile',
    confidence: 'recalled',
    source:
      '外部監査の対象となる管理策の番号は未確認（確度低）。管理基準 付録1 の重要4領域（アクセス、開発・変更、運用、委託先）を置いた初期値。公表された一覧で直すこと',
  },
  {
    path: 'scopeProfile.statedInReport',
    confidence: 'own-default',
    source: '外部監査・内部監査の対象範囲を言明書の記載のまま報告書の対象に示す。様式の定めは見当たらない',
  },
  {
    path: 'statementFaults.auditScope.missing',
    confidence: 'own-default',
    source: '言明書に外部監査・内部監査の対象範囲の記載を求め、なければ知らせる。様式の定めは見当たらない',
  },
  {
    path: 'forms',
    confidence: 'found-secondary',
    source: '内部監査に係る報告書は特別措置の解説による。様式番号は未確認',
  },
];

const replaced = new Set(own.map(({ path }) => path));

/**
 * The four areas that 管理基準 calls critical, and the two parts that stand before the controls. Nobody outside has the
 * list: each entry is uncertain, and the plan says so until the firm has corrected it.
 */
const external: ScopeProfile['entries'] = [
  ...['3', '4'],
  ...['9'],
  ...['12.1.2', '14'],
  ...['10', '12.4', '12.6', '13.1', '17.2', '8.3.2', '11.2.7'],
  ...['15'],
].map((key) => ({ key, scope: 'EXTERNAL', certain: false }));

/** ISMAP-LIU: the same statement on all three criteria, a narrower audit from outside and an internal audit of the rest. */
export const ismapLiuRuleset20240801: SchemeRuleset = {
  ...ismapRuleset20240801,
  id: 'ISMAP-LIU@2024-08-01.4',
  predecessor: 'ISMAP-LIU@2024-08-01.3',
  scheme: 'ISMAP-LIU',
  variant: 'LIU',
  scopeProfile: { otherwise: 'INTERNAL', internalReason: internalAudit.code, entries: external, statedInReport: true },
  omissionReasons: [...ismapRuleset20240801.omissionReasons, internalAudit],
  forms,
  notes: [...ismapRuleset20240801.notes.filter(({ path }) => !replaced.has(path)), ...own],
};

/** What comes with the product; a firm's own versions begin with one of these. */
export const shippedRulesets: readonly SchemeRuleset[] = [ismapRuleset20240801, ismapLiuRuleset20240801];
