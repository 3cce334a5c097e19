import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const sampleTexts: TextsOf<'sample' | 'item'> = {
  'sample.already-drawn': say(
    [
      'この母集団からはすでに標本を抽出しています。',
      '抽出済みの標本はそのままです。',
      '件数を増やすときは「追加抽出」を使ってください。',
    ],
    [
      'A sample has been drawn from this population.',
      'The sample drawn is as it was.',
      'Use “Expand” to take more items.',
    ],
  ),
  'sample.not-drawn': say(
    ['まだ標本を抽出していないため、追加抽出はできません。', same, '先に標本を抽出してください。'],
    ['No sample has been drawn that could be expanded.', sameEn, 'Draw the sample first.'],
  ),
  'sample.seed-not-committed': say(
    [
      '抽出のシードが、母集団の登録の時に監査証跡へ記録されていません。',
      same,
      '母集団を登録し直すと、新しいシードが記録されます。',
    ],
    [
      'The seed was not put on the ledger when the population was registered.',
      sameEn,
      'Register the population anew; a new seed is recorded with it.',
    ],
  ),
  'sample.seed-differs-from-commitment': say(
    [
      '抽出のシードが、監査証跡に記録されたものと違います。',
      same,
      '抽出をやめ、業務実施責任者と組織の管理者に知らせてください。',
    ],
    [
      'The seed is not the one the ledger has.',
      sameEn,
      'Stop the draw and tell the engagement leader and the firm’s administrator.',
    ],
  ),
  'sample.size-not-a-count': say(
    ['標本の件数が1以上の整数になっていません。', typed, '抽出する件数を整数で入力してください。'],
    ['The sample size is not a whole number from 1.', typedEn, 'Enter how many items to draw.'],
  ),
  'sample.larger-than-population': say(
    ['標本の件数が、抽出できる母集団の件数を超えています。', typed, '母集団の件数までの数を入力してください。'],
    [
      'The sample would be larger than what can be drawn from.',
      typedEn,
      'Enter a number up to the size of the population.',
    ],
  ),
  'sample.not-larger': say(
    [
      '追加抽出の件数が、いまの標本の件数を超えていません。標本は減らせません。',
      typed,
      'いまの件数より大きい数を入力してください。',
    ],
    [
      'An expanded sample is larger than the present one; a sample never shrinks.',
      typedEn,
      'Enter a number above the present size.',
    ],
  ),
  'sample.below-table-without-reason': say(
    [
      '標本の件数が表の件数を下回っていますが、理由がありません。',
      typed,
      '件数を表に合わせるか、少なくする理由を入力してください。',
    ],
    [
      'The sample is smaller than the table asks for, without a reason.',
      typedEn,
      'Follow the table, or say why fewer items are drawn.',
    ],
  ),
  'sample.below-table-without-reviewer': say(
    [
      '表を下回る件数に、抽出する方以外の同意がありません。',
      typed,
      '主任または業務実施責任者に、件数への同意を求めてください。',
    ],
    [
      'Nobody but the one who draws has agreed to a sample below the table.',
      typedEn,
      'Ask a senior or the engagement leader to agree to the size.',
    ],
  ),
  'sample.expansion-without-reason': say(
    ['追加抽出の理由が入力されていません。', typed, '標本を増やす理由を入力してください。'],
    ['There is no reason for expanding the sample.', typedEn, 'Say why more items are drawn.'],
  ),
  'sample.no-replacement-left': say(
    ['取り替える標本が母集団に残っていません。', same, 'この標本は外さず、見た事実を結果に記録してください。'],
    ['The population has no item left to take its place.', sameEn, 'Keep the item and record what was seen of it.'],
  ),
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
