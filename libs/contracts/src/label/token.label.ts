import type { TokenPermission, TokenScope } from '@akashi/domain/access';
import type { TokenState } from '@akashi/domain/token';
import type { Labels } from './label';

/** What a token lets a program read. */
export const tokenPermissionLabels: Labels<TokenPermission> = {
  'firm.read': { ja: '監査機関の登録', en: 'The firm’s record' },
  'member.read': { ja: '人員と資格', en: 'People and credentials' },
  'client.read': { ja: '依頼者とサービス', en: 'Clients and services' },
  'register.read': { ja: '登録簿の確認', en: 'Checks of the register' },
  'edition.read': { ja: '管理基準', en: 'Criteria' },
  'ruleset.read': { ja: '制度の規則', en: 'Ruleset' },
  'security-log.read': { ja: 'セキュリティログ', en: 'Security log' },
  'firm-ledger.read': { ja: '監査機関の記録', en: 'The firm’s log' },
  'ledger-key.read': { ja: '鍵の指紋', en: 'Key fingerprints' },
  'engagement.list': { ja: '案件の一覧', en: 'List of engagements' },
  'engagement.read': { ja: '案件の概要と期日', en: 'Engagement and dates' },
  'statement.read': { ja: '言明書', en: 'Statement' },
  'plan.read': { ja: '計画', en: 'Plan' },
  'test.read': { ja: 'マトリクスと調書', en: 'Matrix and papers' },
  'population.read': { ja: '母集団', en: 'Populations' },
  'finding.read': { ja: '発見事項', en: 'Findings' },
  'ledger.read': { ja: '案件の監査証跡', en: 'Ledger of the engagement' },
};

/** The same, and what a token for the firm’s provider is for. */
export const tokenScopeLabels: Labels<TokenScope> = {
  ...tokenPermissionLabels,
  'member.provision': { ja: '参加・離任の連携（SCIM）', en: 'Joiners and leavers (SCIM)' },
};

export const tokenStateLabels: Labels<TokenState> = {
  live: { ja: '有効', en: 'Works' },
  expired: { ja: '期限切れ', en: 'Expired' },
  revoked: { ja: '失効', en: 'Ended' },
};
