import type { RequestListFaultRule } from '@akashi/domain/request';
import { point, type FaultText } from './point';

/** What keeps a list of requests from being taken in, at its cell. */
export const requestListFaultTexts: Record<RequestListFaultRule, FaultText> = {
  'request-list.number-unknown': point(
    ['この案件にない依頼の番号です。', '番号を確かめてください。新しい依頼なら、番号を空けてください。'],
    ['The engagement has no request of this number.', 'Look at the number again, or leave it empty for a new request.'],
  ),
  'request-list.number-twice': point(
    ['同じ依頼が表に2度あります。', '1行にまとめてください。'],
    ['The list holds the same request twice.', 'Make one row of both.'],
  ),
  'request-list.row-twice': point(
    ['同じ件名と文の新しい依頼が2行あります。', '片方を消すか、文を分けてください。'],
    ['Two new rows ask for the same in the same words.', 'Remove one of them, or tell them apart.'],
  ),
  'request-list.date-unreadable': point(
    ['依頼の期限が日付として読めません。', '2026-10-30 のように入れてください。'],
    ['The day until which it is wanted cannot be read.', 'Write it as 2026-10-30.'],
  ),
  'request-list.answerer-unknown': point(
    ['依頼者の担当者に、この氏名の方がいません。', '担当者の氏名に直すか、空けてください。'],
    ['Nobody of this name works at the client.', 'Give the name as it stands among its people, or leave it empty.'],
  ),
  'request-list.answerer-ambiguous': point(
    ['同じ氏名の担当者が2人以上います。', '列を空け、画面で選んでください。'],
    ['Several people at the client have this name.', 'Leave it empty, and choose the person on the page.'],
  ),
  'request-list.link-row-new': point(
    [
      '資料受付リンクの表に足された行です。この表からは回答だけを読みます。',
      '行を消してください。新しい依頼は画面で作れます。',
    ],
    [
      'This row was added to the list of a drop link, of which only answers are read.',
      'Remove the row. A new request is made on the page.',
    ],
  ),
  'request-list.link-number-changed': point(
    [
      'この番号の依頼は、表の文と違うか、資料受付リンクに入っていません。',
      '番号と文を、渡した表のとおりに戻してください。',
    ],
    [
      'The request of this number says something else, or the drop link does not ask for it.',
      'Put number and words back as they were in the list that went out.',
    ],
  ),
  'request-list.paper-unknown': point(
    [
      'この案件にない調書か、同じ名前の調書が二つ以上あります。',
      '「9.2.1.3 運用評価」のように、書き出した表の言葉で入れてください。',
    ],
    [
      'The engagement has no such paper, or several of that name.',
      'Name it as the exported list does, for example “9.2.1.3 Operation”.',
    ],
  ),
};
