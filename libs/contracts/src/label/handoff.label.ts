import type { PackageItemState } from '@akashi/domain/handoff';
import type { RegistrationEventKind, RegistrationOutcome, RegistrationWarningCode } from '@akashi/domain/registration';
import type { Labels } from './label';

export const packageItemStateLabels: Labels<PackageItemState> = {
  MISSING: { ja: '不足', en: 'Missing' },
  DRAFT: { ja: '下書き', en: 'Draft' },
  FINAL: { ja: '確定', en: 'Final' },
  NOT_APPLICABLE: { ja: '該当なし', en: 'Not applicable' },
};

export const packageStateLabels: Labels<'built' | 'handed_over' | 'superseded'> = {
  built: { ja: '作成済み', en: 'Built' },
  handed_over: { ja: '引渡し済み', en: 'Handed over' },
  superseded: { ja: '旧版', en: 'Superseded' },
};

/** Who makes a document of the package. */
export const formOwnerLabels: Labels<'firm' | 'client'> = {
  firm: { ja: '監査機関', en: 'Audit firm' },
  client: { ja: '依頼者', en: 'Client' },
};

export const registrationEventLabels: Labels<RegistrationEventKind> = {
  applied: { ja: '登録申請', en: 'Applied' },
  accepted: { ja: '受理', en: 'Accepted' },
  question: { ja: '照会', en: 'Question' },
  answer: { ja: '回答', en: 'Answer' },
  decided: { ja: '決定', en: 'Decided' },
  listed: { ja: 'リスト掲載', en: 'Listed' },
};

export const registrationOutcomeLabels: Labels<RegistrationOutcome> = {
  registered: { ja: '登録する', en: 'To register' },
  not_registered: { ja: '登録しない', en: 'Not to register' },
};

/** Whole sentences: recorded as it happened, and said. */
export const registrationWarningLabels: Labels<RegistrationWarningCode> = {
  'registration.applied-late': { ja: '申請の日が申請期限より後です。', en: 'The application came after its deadline.' },
  'registration.valid-until-differs': {
    ja: '掲載された有効期限が、案件の有効期限と違います。',
    en: 'The listed last valid day differs from the engagement’s.',
  },
};
