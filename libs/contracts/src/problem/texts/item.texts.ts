import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const itemTexts: TextsOf<'item'> = {
  'item.not-in-sample': say(
    ['この明細は標本に入っていません。', same, '標本の一覧から選んでください。'],
    ['This row is not part of the sample.', sameEn, 'Choose one of the sample’s items.'],
  ),
  'item.void': say(
    ['この標本はすでに取り替えられています。', same, '代わりに入った標本を開き、そちらで作業してください。'],
    ['This item has been replaced already.', sameEn, 'Go on with the item that took its place.'],
  ),
  'item.void-without-reason': say(
    ['標本を取り替える理由が入力されていません。', typed, '評価できない理由（取消済みの取引など）を入力してください。'],
    [
      'There is no reason for replacing the item.',
      typedEn,
      'Say why it cannot be tested, for example a cancelled ticket.',
    ],
  ),
  'item.shows-deviation': say(
    [
      '逸脱を記録した標本は取り替えられません。',
      '逸脱の記録はそのままです。',
      '母集団の外の取引と分かったときは、逸脱の評価でそのことを説明してください。',
    ],
    [
      'An item that showed a deviation is not replaced.',
      'The deviation is on record as it was.',
      'If it lies outside the population, explain that in the deviation’s evaluation.',
    ],
  ),
  'item.attribute-not-of-test': say(
    ['この確認項目は、この評価のものではありません。', same, '画面を更新し、評価の確認項目を選び直してください。'],
    [
      'This attribute does not belong to this test.',
      sameEn,
      'Refresh the page and choose one of the test’s attributes.',
    ],
  ),
  'item.note-not-storable': say(
    ['標本のメモに保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、2,000字以内にしてください。'],
    [
      'The item’s remark holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 2,000 characters.',
    ],
  ),
  'item.deviation-without-fact': say(
    ['逸脱とした標本に、見た事実が入力されていません。', typed, '何がどうなっていたかを、事実だけで入力してください。'],
    ['The item is marked as a deviation without saying what was seen.', typedEn, 'Write what was seen, as a fact.'],
  ),
  'item.not-applicable-without-reason': say(
    ['該当なしとした標本に、理由が入力されていません。', typed, 'この確認項目が当てはまらない理由を入力してください。'],
    ['The item is marked not applicable without a reason.', typedEn, 'Say why the attribute does not apply to it.'],
  ),
};
