import type { CatalogueFaultRule } from '@akashi/domain/edition-import';
import { point, type FaultText } from './point';

type OwnRule = Extract<CatalogueFaultRule, `catalogue.${string}`>;

/** What stands in the way of an edition, at a place of its file: each with an example and what to do. */
export const catalogueFaultTexts: Record<OwnRule, FaultText> = {
  'catalogue.number-cell': point(
    [
      '番号が数値のセルにあるか、表示形式で見え方が変わっています。元が 5.1 か 5.10 か、5 か 5.0 かを見分けられません。',
      '原本を見て番号を答えてください（例：5.10）。推測では直しません。',
    ],
    [
      'The number stands in a number cell, or its format shows it otherwise than it is stored: 5.1 and 5.10, or 5 and 5.0, cannot be told apart.',
      'Look at the original and say which it is, for example 5.10; it is never guessed.',
    ],
  ),
  'catalogue.number-formatted': point(
    [
      '番号のセルが、保存された値とは違う見え方の表示形式（分数・指数・時刻など）です。',
      '値のあとの [ ] が表示形式です。ファイルを開いて見える番号を確かめ、原本の番号を答えてください（例：5.1.2）。',
    ],
    [
      'The cell shows its number otherwise than it stores it: as a fraction, a power or a time, for example.',
      'Its format stands in brackets. Open the file, look at the original and say the number, for example 5.1.2.',
    ],
  ),
  'catalogue.number-is-date': point(
    ['管理策番号が日付に変わっています。', '原本の番号を答えてください（例：3.1.2）。'],
    ['The number of a control has turned into a date.', 'Say the number of the original, for example 3.1.2.'],
  ),
  'catalogue.number-missing': point(
    ['番号のない行です。', '番号を答えるか、読まない行にして理由を書いてください（例：注記の行）。'],
    ['The row has no number.', 'Say its number, or leave it out with a reason, for example: a note.'],
  ),
  'catalogue.number-malformed': point(
    [
      '番号が、選ばれた書式の外にあります。',
      '番号の書式を確かめるか、正しい番号を答えてください（例：9.2.3.11.PB、A.5.1、ac-2.1）。番号のあとに題名が続くセルは、題名にも同じ列を選ぶと分けて読みます。',
    ],
    [
      'The number is outside the chosen grammar.',
      'Check the grammar, or say the right number, for example 9.2.3.11.PB, A.5.1 or ac-2.1. Where a title follows the number in its cell, choose the same column for the title.',
    ],
  ),
  'catalogue.number-twice': point(
    ['同じ番号が二度あります。', '正しい番号を答えるか、一方を読まない行にしてください（例：9.2.3.1 と 9.2.3.1.P）。'],
    ['The number stands here twice.', 'Say the right one, or leave one out; 9.2.3.1 and 9.2.3.1.P are the same.'],
  ),
  'catalogue.suffix-differs': point(
    ['番号の末尾と、末尾の列が合いません。', '正しい番号を末尾まで答えてください（例：9.2.3.11.PB）。'],
    [
      'The suffix of the number and the column of suffixes differ.',
      'Say the number with its suffix, for example 9.2.3.11.PB.',
    ],
  ),
  'catalogue.without-parent': point(
    [
      '上に立つ番号の行がありません。',
      '上の行をファイルに加えるか、番号を答え直してください（例：9.2.3.1 には 9.2.3）。',
    ],
    ['The row of the number above is missing.', 'Add it to the file, or say another number; 9.2.3.1 needs 9.2.3.'],
  ),
  'catalogue.without-words': point(
    ['題名も本文もない行です。', '列の対応を確かめるか、読まない行にしてください。'],
    ['The row has neither title nor text.', 'Check the columns, or leave the row out.'],
  ),
  'catalogue.level-malformed': point(
    ['階層が 1〜12 の数字ではありません。', '階層の列を確かめてください（例：1、2、3）。'],
    ['The level is no figure from 1 to 12.', 'Check the column of levels; for example 1, 2, 3.'],
  ),
  'catalogue.mandatory-unknown': point(
    [
      '必須の区分に、必須か任意かを読み取れない言葉があります。',
      '○・必須、または×・任意に直してください（例：◎ を ○ に）。この列を使わないこともできます。',
    ],
    [
      'The column of what is mandatory holds a word that means neither yes nor no.',
      'Correct it to yes or no, or do not use the column.',
    ],
  ),
  'catalogue.lineage-cell': point(
    [
      '由来の番号が数値か日付のセルにあるか、表示形式で見え方が変わっています。9.2 か 9.20 かを見分けられません。',
      'セルを文字列にして原本の番号を入れ直すか、この列を使わないでください。',
    ],
    [
      'A number of another framework stands in a number or date cell, or is shown by a format: 9.2 may have been 9.20.',
      'Make it a text cell and enter it anew, for example 9.2.3; or do not use the column.',
    ],
  ),
  'catalogue.not-storable': point(
    [
      'この行に、保存できない文字（制御文字など）か長すぎる文があります。',
      '該当する文字を取り除くか、短くしてください。',
    ],
    [
      'The row holds a character that cannot be stored, or a text that is too long.',
      'Remove it, or make the text shorter.',
    ],
  ),
  'catalogue.empty': point(
    ['読む行が一つもありません。', 'シートと見出し行を確かめてください。'],
    ['There is no row to read.', 'Check the sheet and its heading rows.'],
  ),
  'catalogue.without-items': point(
    [
      '評価する管理策が一つもなく、見出しだけになります。',
      '番号の書式を確かめてください（例：A.5.1 は「ファイルのまま」）。',
    ],
    [
      'Nothing to test would be there: every row is a heading.',
      'Check the grammar of the numbers; A.5.1, for example, is “as in the file”.',
    ],
  ),
  'catalogue.too-many': point(
    ['管理策の数が一つの版の上限（10,000）を超えています。', '版を分けてください。'],
    ['There are more criteria than one edition may have (10,000).', 'Divide them into editions.'],
  ),
};
