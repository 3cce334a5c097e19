import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const periodTexts: TextsOf<'period'> = {
  'period.not-a-date': say(
    ['監査対象期間に、暦にない日付があります。', typed, '初日と末日を 2026-04-01 のような形で入力してください。'],
    [
      'The period holds a date that is not in the calendar.',
      typedEn,
      'Enter its first and last day, for example 2026-04-01.',
    ],
  ),
  'period.end-before-start': say(
    ['監査対象期間の末日が初日より前です。', typed, '初日と末日を確認してください。'],
    ['The period ends before it begins.', typedEn, 'Check its first and last day.'],
  ),
  'period.longer-than-allowed': say(
    [
      '監査対象期間が、制度の上限（通常12か月）を超えています。',
      typed,
      '末日を早めるか、期間を二つの案件に分けてください。',
    ],
    [
      'The period is longer than the scheme allows (usually 12 months).',
      typedEn,
      'Let it end earlier, or split it into two engagements.',
    ],
  ),
  'period.shorter-than-allowed': say(
    ['監査対象期間が、制度の下限（通常3か月）に足りません。', typed, '末日を遅らせてください。'],
    ['The period is shorter than the scheme allows (usually 3 months).', typedEn, 'Let it end later.'],
  ),
  'period.gap-after-previous': say(
    [
      '前回の監査対象期間の末日と今回の初日の間に、空いた日があります。',
      typed,
      '初日を、前回の末日の翌日にしてください。',
    ],
    [
      'There are days between the end of the previous period and the start of this one.',
      typedEn,
      'Begin on the day after the previous period ended.',
    ],
  ),
  'period.overlaps-previous': say(
    ['監査対象期間が前回の期間と重なっています。', typed, '初日を、前回の末日の翌日にしてください。'],
    ['The period overlaps the previous one.', typedEn, 'Begin on the day after the previous period ended.'],
  ),
};
