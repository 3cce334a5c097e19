import type { LedgerEntityType } from '@akashi/domain/ledger';
import type { Labels } from './label';

/** What an action was done to: the type of the entity in the ledger. */
export const ledgerEntityLabels: Labels<LedgerEntityType> = {
  client: { ja: '依頼者', en: 'Client' },
  control_test: { ja: '調書', en: 'Working paper' },
  credential: { ja: '資格', en: 'Credential' },
  deviation: { ja: '逸脱', en: 'Deviation' },
  engagement: { ja: '案件', en: 'Engagement' },
  'engagement-date': { ja: '期日', en: 'Date' },
  evidence: { ja: '証跡', en: 'Evidence' },
  export: { ja: '受取用リンク', en: 'Recipient’s link' },
  finding: { ja: '発見事項', en: 'Finding' },
  firm: { ja: '監査機関', en: 'Audit firm' },
  'independence-declaration': { ja: '独立性の申告', en: 'Independence declaration' },
  job: { ja: '処理', en: 'Work' },
  letter: { ja: '経営者確認書', en: 'Written representation' },
  member: { ja: 'メンバー', en: 'Member' },
  package: { ja: '引渡しパッケージ', en: 'Handoff package' },
  'package-item': { ja: '引渡しの文書', en: 'Document of the package' },
  population: { ja: '母集団', en: 'Population' },
  'registration-event': { ja: '登録の経過', en: 'Progress of the registration' },
  ruleset: { ja: '制度の規則', en: 'Ruleset' },
  report: { ja: '実施結果報告書', en: 'Assessment report' },
  review_note: { ja: '査閲メモ', en: 'Review note' },
  sample_item: { ja: '標本', en: 'Sample item' },
  scope_plan: { ja: '計画', en: 'Plan' },
  service: { ja: 'サービス', en: 'Service' },
  statement: { ja: '言明書', en: 'Statement' },
  'team-member': { ja: 'チームの割当て', en: 'Place on the team' },
};
