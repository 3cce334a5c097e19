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
  'sample.method-not-permitted': say(
    [
      'この抽出の方法は、案件の制度の値で認められていません。',
      typed,
      '画面に示された方法から選んでください。方法は「制度の値」で直せます。',
    ],
    [
      'The ruleset of this engagement does not permit this method of selection.',
      typedEn,
      'Choose one that the page offers. Methods are a value of the ruleset.',
    ],
  ),
  'sample.method-without-reason': say(
    ['行の選びかたの理由が入力されていません。', typed, 'どのように、またはなぜ選んだかを入力してください。'],
    ['Nobody said how, or why, the rows were picked.', typedEn, 'Say it in the field below the rows.'],
  ),
  'sample.criteria-missing': say(
    ['特定項目を選ぶ条件が入力されていません。', typed, '選んだ行に共通する条件を入力してください。'],
    ['The criteria of the specific items are not stated.', typedEn, 'Say what the rows picked have in common.'],
  ),
  'sample.rows-not-picked': say(
    [
      '選ばれた行がないか、件数と合わないか、同じ行が2度あります。',
      typed,
      '母集団の行を、必要な数だけ一度ずつ選んでください。',
    ],
    [
      'No rows are picked, not as many as the size says, or one of them twice.',
      typedEn,
      'Pick as many rows as are needed, each once.',
    ],
  ),
  'sample.row-not-in-population': say(
    ['選ばれた行が母集団にありません。', typed, '行番号を確かめ、母集団の一覧から選んでください。'],
    ['A row that was picked is none of the population.', typedEn, 'Check the row numbers, or pick from the list.'],
  ),
  'sample.row-already-in-sample': say(
    ['選ばれた行は、すでに標本か特定項目に入っています。', typed, 'まだ入っていない行を選んでください。'],
    ['A row that was picked is in the sample, or picked, already.', typedEn, 'Pick rows that are not.'],
  ),
  'sample.rows-not-asked': say(
    ['この方法では行を手で選びません。', typed, '行の指定を外すか、任意抽出を選んでください。'],
    ['By this method nobody picks rows.', typedEn, 'Leave the rows out, or choose haphazard selection.'],
  ),
  'sample.too-many-for-all': say(
    [
      '母集団の件数が、全件を選べる上限を超えています。',
      typed,
      '無作為抽出などで標本を選んでください。上限は「制度の値」で直せます。',
    ],
    [
      'The population has more rows than may be taken whole.',
      typedEn,
      'Draw a sample. The limit is a value of the ruleset.',
    ],
  ),
  'sample.attribute-figures-not-permitted': say(
    [
      '属性サンプリングの信頼度・許容逸脱率・予想逸脱が、案件の制度の値にありません。',
      typed,
      '画面に示された値から選んでください。',
    ],
    [
      'The figures of the attribute sample are not among those of the ruleset.',
      typedEn,
      'Choose confidence, tolerable rate and expected deviations that the page offers.',
    ],
  ),
  'sample.attribute-needs-a-seed': say(
    [
      '属性サンプリングは、無作為抽出か系統的抽出で行います。',
      typed,
      '方法を選び直すか、属性サンプリングを外してください。',
    ],
    [
      'An attribute sample is drawn at random or systematically.',
      typedEn,
      'Choose one of these methods, or leave its figures out.',
    ],
  ),
  'sample.smaller-than-attribute-size': say(
    [
      '標本の件数が、属性サンプリングの件数を下回っています。',
      typed,
      '示された件数以上にするか、値を選び直してください。',
    ],
    [
      'The sample is smaller than its figures of attribute sampling ask for.',
      typedEn,
      'Take as many items as shown, or choose other figures.',
    ],
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
