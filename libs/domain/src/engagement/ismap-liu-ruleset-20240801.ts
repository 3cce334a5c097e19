import { ismapRuleset20240801 } from './ismap-ruleset-20240801';
import type { OmissionReason, RulesetNote, SchemeRuleset } from './scheme-ruleset';

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
    source: '外部監査の対象となる管理策の番号は未確認。取り込むまではすべて外部監査の対象とする',
  },
  {
    path: 'forms',
    confidence: 'found-secondary',
    source: '内部監査に係る報告書は特別措置の解説による。様式番号は未確認',
  },
];

const replaced = new Set(own.map(({ path }) => path));

/**
 * ISMAP-LIU: the same statement on all three criteria, a narrower audit from outside and an internal audit of the rest.
 * Which criteria are which is not public: until a firm brings its list in, everything is audited from outside.
 */
export const ismapLiuRuleset20240801: SchemeRuleset = {
  ...ismapRuleset20240801,
  id: 'ISMAP-LIU@2024-08-01.2',
  predecessor: 'ISMAP-LIU@2024-08-01',
  scheme: 'ISMAP-LIU',
  variant: 'LIU',
  scopeProfile: { otherwise: 'EXTERNAL', internalReason: internalAudit.code, entries: [] },
  omissionReasons: [...ismapRuleset20240801.omissionReasons, internalAudit],
  forms,
  notes: [...ismapRuleset20240801.notes.filter(({ path }) => !replaced.has(path)), ...own],
};

/** What comes with the product; a firm's own versions begin with one of these. */
export const shippedRulesets: readonly SchemeRuleset[] = [ismapRuleset20240801, ismapLiuRuleset20240801];
