import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const earlierTestTexts: TextsOf<'earlier-test'> = {
  'earlier-test.source-missing': say(
    ['過年度の評価の根拠が入力されていません。', typed, '前の監査機関の報告書の名前と日付を入力してください。'],
    [
      'It is not said where the earlier tests are known from.',
      typedEn,
      'Name the report of the earlier auditor and its date.',
    ],
  ),
  'earlier-test.nothing-recorded': say(
    ['記録する評価がありません。', typed, '管理策の行を選ぶか、評価の書かれたファイルを選んでください。'],
    ['There is no test to record.', typedEn, 'Select controls, or choose a file that lists tests.'],
  ),
  'earlier-test.control-unknown': say(
    ['この案件の言明書にない管理策が含まれています。', typed, '言明書にある管理策だけを選んでください。'],
    [
      'One of the controls is not in the statement of this engagement.',
      typedEn,
      'Choose controls of the statement alone.',
    ],
  ),
  'earlier-test.not-earlier': say(
    ['期間末が、この案件の監査対象期間より前ではありません。', typed, '過年度の期間末を入力してください。'],
    [
      'The period does not end before the period of this engagement begins.',
      typedEn,
      'Give the last day of an earlier period.',
    ],
  ),
  'earlier-test.repeated': say(
    ['同じ管理策・評価・期間が二度あります。', typed, '一つだけを残してください。'],
    ['The same control, test and period stand twice.', typedEn, 'Leave one of them.'],
  ),
};
