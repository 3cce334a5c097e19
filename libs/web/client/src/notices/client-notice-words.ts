import type { ClientNoticeView } from '@akashi/contracts';
import type { Bilingual } from '@akashi/web-ui';

/** What happened, as it is said to the client's side: the ledger's own words speak as the firm does. */
const words: Readonly<Record<string, Bilingual>> = {
  'request.sent': ['お願いが届きました', 'Something is asked of you'],
  'request.revised': ['お願いの内容が変わりました', 'What is asked has changed'],
  'request.extended': ['期限が延びました', 'You have more time'],
  'request.reminded': ['ご提出をお待ちしています', 'You are reminded'],
  'request.commented': ['やりとりに記入がありました', 'There is a message'],
  'request.accepted': ['受け取りました', 'It was received'],
  'request.returned': ['出し直しのお願いがあります', 'Please send it again'],
  'request.withdrawn': ['お願いは取りやめになりました', 'It is no longer wanted'],
  'finding.released': ['事実の確認をお願いします', 'Please say whether this is so'],
  'finding.plan-returned': ['改善計画の出し直しのお願いがあります', 'Please hand in the plan again'],
  'letter.requested': ['確認書への署名をお願いします', 'Please sign the letter'],
  'due.near': ['期限が近づいています', 'Due soon'],
  'due.passed': ['期限を過ぎています', 'Overdue'],
};

/** The sentence of an action; one without words of its own is said in general. */
export function clientNoticeWords(action: string): Bilingual {
  return Object.hasOwn(words, action)
    ? words[action]!
    : ['監査法人から知らせがあります', 'The audit firm tells you something'];
}

/** Where it is read and answered. */
export function clientNoticePath({ thingKind, thingId }: Pick<ClientNoticeView, 'thingKind' | 'thingId'>): string {
  if (thingKind === 'request') return `/client/requests/${thingId}`;
  if (thingKind === 'finding') return `/client/findings/${thingId}`;
  return thingKind === 'letter' ? '/client/letters' : '/client';
}
