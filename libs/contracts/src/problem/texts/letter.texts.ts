import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const letterTexts: TextsOf<'letter'> = {
  'letter.date-invalid': say(
    ['経営者確認書の日付または受領日に、暦にない日付があります。', typed, '2026-12-11 のような形で入力してください。'],
    ['A date of the written representation is not in the calendar.', typedEn, 'Enter it like 2026-12-11.'],
  ),
  'letter.date-before-period-end': say(
    [
      '経営者確認書の日付が監査対象期間の末日以前です。',
      typed,
      '期間の末日より後の日付の確認書を、依頼者に求めてください。',
    ],
    [
      'The written representation is dated before the period is over.',
      typedEn,
      'Ask the client for one dated after the period’s last day.',
    ],
  ),
  'letter.received-before-its-date': say(
    ['経営者確認書の受領日が、確認書の日付より前です。', typed, '二つの日付を確認してください。'],
    ['The written representation was received before it is dated.', typedEn, 'Check the two dates.'],
  ),
  'letter.received-in-future': say(
    ['経営者確認書の受領日が今日より後です。', typed, '実際に受け取った日を入力してください。'],
    ['The written representation would be received in the future.', typedEn, 'Enter the day it really came.'],
  ),
  'letter.signer-missing': say(
    ['経営者確認書に署名した方の役職または氏名が入力されていません。', typed, '役職と氏名の両方を入力してください。'],
    ['Title or name of who signed the written representation is missing.', typedEn, 'Enter both.'],
  ),
  'letter.signer-not-storable': say(
    [
      '経営者確認書に署名した方の役職または氏名に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'Title or name of who signed the written representation holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
};
