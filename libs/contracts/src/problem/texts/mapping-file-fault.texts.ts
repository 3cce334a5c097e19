import type { MappingFileFaultRule } from '@akashi/domain/mapping-file';
import { point, type FaultText } from './point';

type OwnRule = Extract<MappingFileFaultRule, `mapping-file.${string}`>;

/** What keeps a file from becoming the mapping of two editions, at its place: each with an example and what to do. */
export const mappingFileFaultTexts: Record<OwnRule, FaultText> = {
  'mapping-file.numbers-missing': point(
    ['旧版の番号も新版の番号もない行です。', 'どちらかの番号を入れるか、行を取り除いてください（例：9.2.3.1）。'],
    ['The row has neither an old number nor a new one.', 'Enter one, for example 9.2.3.1, or remove the row.'],
  ),
  'mapping-file.number-cell': point(
    [
      '版の対応の番号が数値のセルにあるか、表示形式で見え方が変わっていて、5.1 か 5.10 かを見分けられません。',
      'セルを文字列にし、原本の番号を入れ直してください。',
    ],
    [
      'A number of the mapping stands in a number cell, or a format shows it: 5.1 may have been 5.10.',
      'Make it a text cell, enter it anew.',
    ],
  ),
  'mapping-file.number-is-date': point(
    ['版の対応の番号が日付に変わっています。', 'セルを文字列にし、原本の番号を入れ直してください（例：9.2.3.1）。'],
    ['A number of the mapping has turned into a date.', 'Make it a text cell and enter it anew, for example 9.2.3.1.'],
  ),
  'mapping-file.number-unknown': point(
    [
      'その版の評価する管理策にない番号です。',
      '番号を直すか、旧版と新版の列、比べる版の選び方を確かめてください（例：9.2.3.1）。',
    ],
    [
      'The edition has no tested criterion of this number.',
      'Correct it, or check which column and which edition is which, for example 9.2.3.1.',
    ],
  ),
  'mapping-file.number-twice': point(
    ['同じ番号について二つのことが書かれています。', '行を一つにするか、どちらかを取り除いてください。'],
    ['Two rows say different things of this number, or the same twice.', 'Make them one, or remove one of them.'],
  ),
  'mapping-file.several-on-both-sides': point(
    [
      '複数の管理策が複数の管理策に対応していて、一つ一つがどうなったか分かりません。',
      '1対1、1対n、n対1 に分けてください（例：9.2.3.1、9.2.3.2 → 9.2.3.1）。',
    ],
    [
      'Several controls go to several: it is not said what became of each.',
      'Divide it into one to one, one to several or several to one, for example 9.2.3.1, 9.2.3.2 → 9.2.3.1.',
    ],
  ),
  'mapping-file.kind-unknown': point(
    ['変わり方を読み取れません。', '1対1・分割・統合・新設・廃止のどれかにするか、空にしてください。'],
    ['The kind is not one.', 'Use 1:1, split, merged, new or withdrawn, or leave it empty.'],
  ),
  'mapping-file.kind-differs': point(
    [
      '書かれている変わり方が、番号の組合せと違います。',
      '番号か変わり方のどちらかを直してください（例：統合は n対1）。',
    ],
    ['The kind is another than the numbers say.', 'Correct one of the two; merged, for example, is several to one.'],
  ),
  'mapping-file.confirmed-unknown': point(
    ['確認の列を読み取れません。', '確認済み・未確認のどちらかにするか、空にしてください。'],
    ['It is not clear whether the row is confirmed.', 'Use yes or no, or leave it empty.'],
  ),
  'mapping-file.empty': point(
    ['対応の行がありません。', '見出しの行の下に、番号の行があるファイルを選んでください。'],
    ['The file has no row of a mapping.', 'Choose a file with rows of numbers below its headings.'],
  ),
};
