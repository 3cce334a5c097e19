import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const inspectionTexts: TextsOf<'inspection'> = {
  'inspection.authority-missing': say(
    ['検査機関の名称が入力されていません。', typed, '名称を入力してください。'],
    ['The name of the inspecting body is missing.', typedEn, 'Enter it.'],
  ),
  'inspection.reference-missing': say(
    ['検査の番号が入力されていません。', typed, '検査機関の通知にある番号を入力してください。'],
    ['The number of the inspection is missing.', typedEn, 'Enter the one on the notice of the inspecting body.'],
  ),
  'inspection.purpose-missing': say(
    ['検査の目的が入力されていません。', typed, '何を確かめる検査かを入力してください。'],
    ['The purpose of the inspection is missing.', typedEn, 'Say what is looked at.'],
  ),
  'inspection.text-not-storable': say(
    ['保存できない文字があるか、長すぎる項目があります。', typed, '制御文字を取り除き、短くしてください。'],
    ['A text holds a character that cannot be stored, or is too long.', typedEn, 'Remove it, or shorten the text.'],
  ),
  'inspection.days-crossed': say(
    ['終了日が開始日より前です。', typed, '開始日以後の日を選んでください。'],
    ['The last day is before the first.', typedEn, 'Choose a day from the first on.'],
  ),
  'inspection.days-past': say(
    ['終了日が過ぎています。', typed, '今日以後の日を選んでください。'],
    ['The last day has passed.', typedEn, 'Choose today or a later day.'],
  ),
  'inspection.too-long': say(
    ['検査の期間は開始日から6か月までです。', typed, 'より早い終了日を選び、必要なら改めて許可してください。'],
    [
      'An inspection is for six months from its first day at most.',
      typedEn,
      'Choose an earlier last day, and allow another one if need be.',
    ],
  ),
  'inspection.engagement-missing': say(
    ['開示する案件が選ばれていません。', typed, '1件以上の案件を選んでください。'],
    ['No engagement to open is chosen.', typedEn, 'Choose one at least.'],
  ),
  'inspection.reason-missing': say(
    ['検査について、理由が入力されていません。', typed, '理由を入力してください。'],
    ['No reason is given for what is done with the inspection.', typedEn, 'Give one.'],
  ),
  'inspection.not-later': say(
    ['新しい終了日が、今の終了日より後ではありません。', typed, '今の終了日より後の日を選んでください。'],
    ['The new last day is not later than the one there is.', typedEn, 'Choose a later one.'],
  ),
  'inspection.not-in-force': say(
    ['この検査はまだ始まっていません。', same, '開始日以後に、もう一度作成してください。'],
    ['This inspection has not begun.', sameEn, 'Do it again from its first day on.'],
  ),
  'inspection.engagement-not-opened': say(
    ['この案件は、この検査で開示されていません。', same, '開示した案件の中から選んでください。'],
    ['This engagement is not open to this inspection.', sameEn, 'Choose one of those that are.'],
  ),
  'inspection.ended': say(
    ['この検査は終了しています。', same, '必要なら、新しい検査として許可してください。'],
    ['This inspection has ended.', sameEn, 'Allow another one if need be.'],
  ),
};
