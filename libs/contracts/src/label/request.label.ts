import type { ArrivalRemark, RequestState, SentRequestState } from '@akashi/domain/request';
import type { RequestMessageKind } from '../request.contract';
import type { Labels } from './label';
import { harmLabels } from './test.label';

export const requestStateLabels: Labels<RequestState> = {
  draft: { ja: '未送付', en: 'Not sent' },
  requested: { ja: '依頼中', en: 'Requested' },
  submitted: { ja: '提出', en: 'Submitted' },
  checking: { ja: '確認中', en: 'Being checked' },
  returned: { ja: '差戻し', en: 'Returned' },
  accepted: { ja: '受領', en: 'Accepted' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
};

/** The same states in the words of the client's side. */
export const clientRequestStateLabels: Labels<SentRequestState> = {
  requested: { ja: 'お願い', en: 'Asked of you' },
  submitted: { ja: '出しました', en: 'Sent in' },
  checking: { ja: '監査法人が見ています', en: 'The audit firm is looking at it' },
  returned: { ja: '出し直し', en: 'To be sent again' },
  accepted: { ja: '受け取り済み', en: 'Received' },
  withdrawn: { ja: '取りやめ', en: 'No longer wanted' },
};

/** What the look at a file's arrival says of it, to both sides. */
export const arrivalRemarkLabels: Labels<ArrivalRemark> = {
  empty: { ja: '中身が空です', en: 'It is empty' },
  'sent-before': { ja: '前に出したものと同じです', en: 'The same file was sent before' },
  ...harmLabels,
  'type-unusual': { ja: 'ふだん受け取らない種類です', en: 'A kind of file that is not usually taken' },
  'not-what-it-says': { ja: '名前の種類どおりに開けません', en: 'It does not open as its name says' },
  'outside-period': {
    ja: '見つかった日付が、どれも対象期間の外です',
    en: 'Every day found in it is outside the period',
  },
};

export const requestMessageLabels: Labels<RequestMessageKind> = {
  comment: { ja: 'やりとり', en: 'Message' },
  answer: { ja: '提出', en: 'Answer' },
  return: { ja: '差戻し', en: 'Returned' },
  withdrawal: { ja: '取下げ', en: 'Withdrawn' },
  reminder: { ja: '催促', en: 'Reminder' },
  extension: { ja: '期限の延長', en: 'More time' },
  reassignment: { ja: '回答する人の変更', en: 'Who answers was changed' },
};
