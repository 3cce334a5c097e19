import type { ClientFindingStage, FactAnswer } from '@akashi/domain/finding';
import type { Labels } from './label';

/** Where a finding stands, in the words of the client's side. */
export const clientFindingStageLabels: Labels<ClientFindingStage> = {
  'to-confirm': { ja: '事実の確認', en: 'To be confirmed' },
  answered: { ja: '監査法人が見ています', en: 'The audit firm is looking at it' },
  'being-revised': { ja: '監査法人が書き直しています', en: 'Being written anew' },
  confirmed: { ja: '確認済み', en: 'Confirmed' },
  'to-plan': { ja: '改善計画', en: 'Plan wanted' },
  planned: { ja: '改善中', en: 'Under way' },
  improved: { ja: '改善済み', en: 'Improved' },
  done: { ja: '済み', en: 'Done' },
  withdrawn: { ja: '取りやめ', en: 'Withdrawn' },
};

/** What the client's approver says to the facts; read by both sides. */
export const factAnswerLabels: Labels<FactAnswer> = {
  confirmed: { ja: '事実のとおり', en: 'As stated' },
  supplemented: { ja: '補足がある', en: 'Something to add' },
  disputed: { ja: '事実と違う', en: 'Not so' },
};
