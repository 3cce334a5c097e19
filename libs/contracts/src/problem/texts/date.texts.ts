import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const dateTexts: TextsOf<'date'> = {
  'date.not-a-date': say(
    ['期日に、暦にない日付が入力されています。', typed, '2026-12-31 のような形で入力してください。'],
    ['The deadline is not a date of the calendar.', typedEn, 'Enter it like 2026-12-31.'],
  ),
  'date.reason-missing': say(
    ['期日を変える理由が入力されていません。', typed, '計算された期日と違う日にする理由を入力してください。'],
    ['There is no reason for changing the deadline.', typedEn, 'Say why it differs from the date that was computed.'],
  ),
  'date.not-after-period': say(
    ['期日が監査対象期間の末日以前です。', typed, '期間の末日より後の日を入力してください。'],
    ['The deadline is not after the last day of the period.', typedEn, 'Enter a day after the period ends.'],
  ),
};
