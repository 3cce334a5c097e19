import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const sampleTexts: TextsOf<'sample'> = {
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
  'sample.agreement-not-needed': say(
    ['件数が件数表を下回っていないため、同意は要りません。', typed, 'この件数のまま、標本を抽出できます。'],
    [
      'A size that is not below the table needs nobody’s agreement.',
      typedEn,
      'The sample can be drawn with this size.',
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
};
