import type { ProcedureFaultRule } from '@akashi/domain/procedure';
import { point, type FaultText } from './point';

type OwnRule = Extract<ProcedureFaultRule, `procedures.${string}`>;

/** What keeps a file of procedures from being taken in, at its place: each with an example and what to do. */
export const procedureFaultTexts: Record<OwnRule, FaultText> = {
  'procedures.number-missing': point(
    ['管理策番号がありません。', '行に管理策番号を入れてください（例：9.2.3.1）。'],
    ['The row has no number of a criterion.', 'Enter one, for example 9.2.3.1.'],
  ),
  'procedures.number-cell': point(
    [
      '管理策番号が数値のセルにあるか、表示形式で見え方が変わっていて、5.1 か 5.10 かを見分けられません。',
      'セルを文字列にし、原本の番号を入れ直してください。',
    ],
    [
      'The number of the criterion stands in a number cell, or a format shows it: 5.1 may have been 5.10.',
      'Make it a text cell and enter it anew.',
    ],
  ),
  'procedures.code-cell': point(
    [
      '手続番号が数値のセルにあるか、表示形式で見え方が変わっていて、1.1 か 1.10 か、1 か 001 かを見分けられません。',
      'セルを文字列にし、原本の手続番号を入れ直してください。',
    ],
    [
      'The code of the procedure stands in a number cell, or a format shows it: 1.1 may have been 1.10, and 1 may have been 001.',
      'Make it a text cell and enter it anew.',
    ],
  ),
  'procedures.code-is-date': point(
    ['手続番号が日付に変わっています。', 'セルを文字列にし、原本の手続番号を入れ直してください（例：1-2）。'],
    ['The code of the procedure became a date.', 'Make it a text cell and enter it anew, for example 1-2.'],
  ),
  'procedures.number-is-date': point(
    ['手続の管理策番号が日付に変わっています。', 'セルを文字列にし、原本の番号を入れ直してください（例：9.2.3.1）。'],
    [
      'The number of the procedure’s criterion has turned into a date.',
      'Make it a text cell and enter it anew, for example 9.2.3.1.',
    ],
  ),
  'procedures.number-unknown': point(
    ['この版にない管理策番号です。', '番号を直すか、その番号のある版を選んで取り込んでください。'],
    ['The edition has no criterion of this number.', 'Correct it, or import into the edition that has it.'],
  ),
  'procedures.number-not-tested': point(
    ['見出しなど、評価しない管理策の番号です。', '評価する管理策の番号を入れてください（例：9.2.3.1）。'],
    ['The number is of a heading or of something that is not tested.', 'Enter one that is, for example 9.2.3.1.'],
  ),
  'procedures.test-type-missing': point(
    ['評価の区分がありません。', '整備・運用・更新のどれかを入れてください。'],
    ['The row has no kind of test.', 'Enter design, operation or update.'],
  ),
  'procedures.test-type-unknown': point(
    ['評価の区分を読み取れません。', '整備・運用・更新のどれかにしてください（二つなら「整備・運用」）。'],
    ['The kind of test is not one.', 'Use design, operation or update; two as “design, operation”.'],
  ),
  'procedures.technique-unknown': point(
    ['手法を読み取れません。', '質問・閲覧・観察・再実施から選んでください（例：質問、閲覧）。'],
    ['The technique is not one.', 'Use inquiry, inspection, observation or reperformance.'],
  ),
  'procedures.text-missing': point(
    ['手続の本文がありません。', '本文を入れるか、行を取り除いてください。'],
    ['The row has no text of a procedure.', 'Enter it, or remove the row.'],
  ),
  'procedures.not-storable': point(
    ['手続に保存できない文字（制御文字など）があるか、長すぎます。', '該当する文字を取り除くか、短くしてください。'],
    ['There is a character that cannot be stored, or a text that is too long.', 'Remove it, or make it shorter.'],
  ),
  'procedures.asks-repeat-text': point(
    [
      '「依頼する資料」か「よい回答が示すこと」に、手続の本文がそのまま入っています。依頼者に送る欄です。',
      '手続の本文を使わず、何の資料が要るかを書いてください（例：特権の利用者の一覧と承認の記録）。',
    ],
    [
      'What is asked of the client repeats the text of the procedure, which stays in the firm.',
      'Say in other words which evidence is wanted, for example the list of privileged users with its approvals.',
    ],
  ),
  'procedures.shows-without-asks': point(
    ['「よい回答が示すこと」だけがあり、「依頼する資料」がありません。', '「依頼する資料」を入れてください。'],
    ['The row says what a good answer shows, and not what is asked for.', 'Enter the evidence to request.'],
  ),
  'procedures.twice': point(
    ['同じ管理策・同じ区分の手続が二度あります。', '一つにまとめるか、手続番号の列で区別してください（例：1、2）。'],
    ['There are two procedures for this criterion and kind of test.', 'Make them one, or tell them apart by a code.'],
  ),
  'procedures.empty': point(
    ['手続の行が一つもありません。', 'シートと見出し行を確かめてください。'],
    ['There is no row with a procedure.', 'Check the sheet and its heading rows.'],
  ),
  'procedures.too-many': point(
    ['手続の数が一つのファイルの上限（20,000）を超えています。', 'ファイルを分けてください。'],
    ['There are more procedures than one file may bring (20,000).', 'Divide the file.'],
  ),
};
