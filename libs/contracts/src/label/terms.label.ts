import type { CertificateStandard, ConsultationOutcome, ReliefCondition } from '@akashi/domain/terms';
import type { Labels } from './label';

export const consultationOutcomeLabels: Labels<ConsultationOutcome> = {
  NO_COMMENT: { ja: '指摘なし', en: 'No comment' },
  COMMENTS: { ja: '指摘あり', en: 'Comments' },
  PENDING: { ja: '回答待ち', en: 'Answer awaited' },
};

export const certificateStandardLabels: Labels<CertificateStandard> = {
  JIS_Q_27001: { ja: 'JIS Q 27001', en: 'JIS Q 27001' },
  ISO_IEC_27001: { ja: 'ISO/IEC 27001', en: 'ISO/IEC 27001' },
  OTHER: { ja: 'その他', en: 'Other' },
};

/** What the multi-year cycle of the management criteria asks for, as a thing that holds. */
export const reliefConditionLabels: Labels<ReliefCondition> = {
  'renewal-application': { ja: '更新の登録申請である', en: 'The application is a renewal' },
  'certificate-standard': {
    ja: '認証が JIS Q 27001 または ISO/IEC 27001 による',
    en: 'The certificate is under JIS Q 27001 or ISO/IEC 27001',
  },
  'accredited-body': {
    ja: '認証機関が IAF 加盟の認定機関から認定を受けている',
    en: 'The body is accredited by a member of the IAF',
  },
  'covers-service': { ja: '認証の範囲が対象のサービスを含む', en: 'The certificate covers the service' },
  'covers-organisation': {
    ja: '認証の範囲がマネジメント基準を適用する組織を含む',
    en: 'The certificate covers the organisation that applies the management criteria',
  },
  'period-within-validity': {
    ja: '監査対象期間が認証の有効期間に収まる（更新の見込みを含む）',
    en: 'The period lies within the validity, an expected renewal included',
  },
  'wish-told': {
    ja: '依頼者の希望を業務の開始前に聞いている',
    en: 'The client’s wish was told before the work began',
  },
  'confirmation-told': {
    ja: 'IPA の確認を業務の開始前に聞いている',
    en: 'IPA’s confirmation was told before the work began',
  },
};
