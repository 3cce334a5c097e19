import { ledgerActionRule, type LedgerAuthentication } from '@akashi/domain/ledger';
import type { LedgerFaultCode } from '../ledger.contract';
import { labelOf, type Label, type Labels } from './label';
import { ledgerEntityLabels } from './ledger-entity.label';

/** Stands for the action of an event whose text was spoilt in the database. */
export const unreadableAction = 'event.unreadable';

/** The name of an action of the ledger (`report.issued`), which stands beside it in its table; one that nothing writes today stands for itself. */
export function ledgerActionLabel(action: string): Label {
  if (action === unreadableAction)
    return { ja: '記録の文が書き換えられ、読めません', en: 'Text spoilt: cannot be read' };
  return ledgerActionRule(action)?.label ?? { ja: action, en: action };
}

/** The name of what was acted on (`control_test`); a type nobody has named stands for itself. */
export function ledgerEntityLabel(type: string): Label {
  return labelOf(ledgerEntityLabels, type);
}

export const ledgerAuthenticationLabels: Labels<LedgerAuthentication> = {
  session: { ja: 'サインイン', en: 'Signed in' },
  'password-again': { ja: 'パスワードの再入力', en: 'Password again' },
  'code-again': { ja: 'パスワードと確認コードの再入力', en: 'Password and code again' },
  'passkey-again': { ja: 'パスキーで再確認', en: 'Passkey again' },
  'recovery-again': { ja: 'パスワードと回復コード', en: 'Password and recovery code' },
  'export-link': { ja: '受取用リンク', en: 'Recipient’s link' },
  'drop-link': { ja: '資料受付リンク', en: 'Drop link' },
  invitation: { ja: '招待のリンク', en: 'Invitation link' },
  'api-token': { ja: 'APIトークン', en: 'API token' },
  installation: { ja: '導入先の運用担当者', en: 'Operator of the installation' },
  job: { ja: '自動処理', en: 'Background job' },
};

/** The first thing that did not hold when the log was recomputed. */
export const ledgerFaultLabels: Labels<LedgerFaultCode> = {
  'event-not-canonical': { ja: '記録の形が定められた形と違います。', en: 'An event is not in its canonical form.' },
  'event-out-of-sequence': { ja: '記録の通し番号が続いていません。', en: 'The sequence of events has a gap.' },
  'event-of-another-ledger': { ja: '別の案件の記録が入っています。', en: 'An event belongs to another ledger.' },
  'leaf-differs': { ja: '記録の内容とハッシュが一致しません。', en: 'An event and its hash differ.' },
  'root-differs': { ja: '記録のつながりを表すハッシュが一致しません。', en: 'The root over the events differs.' },
  'head-differs': { ja: '先頭の記録と件数が一致しません。', en: 'The head and the number of events differ.' },
  'checkpoint-beyond-ledger': {
    ja: '署名された件数より記録が少なくなっています。',
    en: 'A checkpoint covers more events than there are.',
  },
  'checkpoint-root-differs': {
    ja: '署名された時点のハッシュと一致しません。',
    en: 'The root of a checkpoint differs.',
  },
  'checkpoint-signature-differs': {
    ja: '署名が鍵と一致しません。',
    en: 'The signature of a checkpoint does not fit the key.',
  },
};
