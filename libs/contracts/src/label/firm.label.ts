import type { ClientPersonKind, FirmRole } from '@akashi/domain/access';
import type { IdentificationWay, ServiceKind } from '@akashi/domain/firm';
import type { Label, Labels } from './label';

export const firmRoleLabels: Labels<FirmRole> = {
  firm_admin: { ja: '組織の管理者', en: 'Firm administrator' },
  quality_office: { ja: '品質管理部門', en: 'Quality office' },
  member: { ja: 'メンバー', en: 'Member' },
};

/** What somebody does for a client: both sides say it by these words. */
export const clientPersonKindLabels: Labels<ClientPersonKind> = {
  owner: { ja: '責任者', en: 'Owner' },
  contributor: { ja: '回答者', en: 'Contributor' },
  approver: { ja: '承認者', en: 'Approver' },
};

export const identificationWayLabels: Labels<IdentificationWay> = {
  'in-person': { ja: '対面', en: 'In person' },
  video: { ja: '映像での通話', en: 'By video' },
  'known-voice': { ja: '聞き慣れた声での通話', en: 'By a voice I know' },
};

export const serviceKindLabels: Labels<ServiceKind> = {
  IAAS: { ja: 'IaaS', en: 'IaaS' },
  PAAS: { ja: 'PaaS', en: 'PaaS' },
  SAAS: { ja: 'SaaS', en: 'SaaS' },
};

/** Credentials a ruleset may name, and others a firm may record; a firm may also write a type of its own. */
export const credentialLabels: Readonly<Record<string, Label>> = {
  CAIS_LEAD_AUDITOR: { ja: '公認情報セキュリティ主任監査人', en: 'CAIS lead auditor' },
  CAIS_AUDITOR: { ja: '公認情報セキュリティ監査人', en: 'CAIS auditor' },
  SYSTEMS_AUDITOR: { ja: 'システム監査技術者', en: 'Systems auditor (IPA)' },
  CISA: { ja: '公認情報システム監査人（CISA）', en: 'CISA' },
  CPA: { ja: '公認会計士', en: 'Certified public accountant' },
  CISSP: { ja: 'CISSP', en: 'CISSP' },
  RISS: { ja: '情報処理安全確保支援士', en: 'Registered information security specialist' },
};
