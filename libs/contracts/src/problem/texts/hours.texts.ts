import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const hoursTexts: TextsOf<'hours'> = {
  'hours.not-a-week': say(
    ['週の始まりの日が月曜日ではありません。', typed, '月曜日で始まる週を選んでください。'],
    ['The week does not begin on a Monday.', typedEn, 'Choose a week that begins on a Monday.'],
  ),
  'hours.out-of-range': say(
    ['時間が0から168までの整数ではありません。', typed, '週の時間を0から168までの整数で入力してください。'],
    [
      'The hours are no whole number from 0 to 168.',
      typedEn,
      'Enter the hours of the week as a whole number from 0 to 168.',
    ],
  ),
  'hours.not-on-team': say(
    ['この週には、その方はチームに割り当てられていません。', typed, '割当ての期間にある週を選んでください。'],
    ['The person is not on the team in this week.', typedEn, 'Choose weeks within the assignment.'],
  ),
  'hours.week-ahead': say(
    ['まだ始まっていない週の実績は記録できません。', typed, '今週までの週を選んでください。'],
    ['Hours of a week that has not begun cannot be recorded.', typedEn, 'Choose this week or one before it.'],
  ),
};
