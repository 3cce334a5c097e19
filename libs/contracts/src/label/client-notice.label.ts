import { labelOf, type Label } from './label';

/** What happened, as it is said to the client's side: the ledger's own words speak as the firm does. */
const labels: Readonly<Record<string, Label>> = {
  'request.sent': { ja: 'お願いが届きました', en: 'Something is asked of you' },
  'request.revised': { ja: 'お願いの内容が変わりました', en: 'What is asked has changed' },
  'request.extended': { ja: '期限が延びました', en: 'You have more time' },
  'request.reminded': { ja: 'ご提出をお待ちしています', en: 'You are reminded' },
  'request.commented': { ja: 'やりとりに記入がありました', en: 'There is a message' },
  'request.accepted': { ja: '受け取りました', en: 'It was received' },
  'request.returned': { ja: '出し直しのお願いがあります', en: 'Please send it again' },
  'request.withdrawn': { ja: 'お願いは取りやめになりました', en: 'It is no longer wanted' },
  'finding.released': { ja: '事実の確認をお願いします', en: 'Please say whether this is so' },
  'finding.plan-returned': { ja: '改善計画の出し直しのお願いがあります', en: 'Please hand in the plan again' },
  'letter.requested': { ja: '確認書への署名をお願いします', en: 'Please sign the letter' },
  'document.released': { ja: '資料を受け取りました', en: 'A document was released to you' },
  'document.report-released': { ja: '報告書の写しを受け取りました', en: 'A copy of the report was released to you' },
  'document.taken-back': { ja: '渡した資料が取り消されました', en: 'A document was taken back' },
  'due.near': { ja: '期限が近づいています', en: 'Due soon' },
  'due.passed': { ja: '期限を過ぎています', en: 'Overdue' },
};

/** The sentence of an action; one without words of its own is said in general. */
export function clientNoticeLabel(action: string): Label {
  if (Object.hasOwn(labels, action)) return labelOf(labels, action);
  return { ja: '監査法人から知らせがあります', en: 'The audit firm tells you something' };
}
