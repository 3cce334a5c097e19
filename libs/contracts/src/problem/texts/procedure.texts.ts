import { fileIsKept, say } from './say';
import type { TextsOf } from './texts-of';

const [file, fileEn] = fileIsKept;

export const procedureTexts: TextsOf<'procedure'> = {
  'procedure.rights-not-held': say(
    ['手続の本文を使う権利があることが確認されていません。', file, '権利を確かめ、確認の欄に印を付けてください。'],
    [
      'Nobody has confirmed that the firm holds the right to the procedures.',
      fileEn,
      'Make sure of it and tick the box.',
    ],
  ),
  'procedure.rights-basis-missing': say(
    ['手続を使う権利の根拠が入力されていません。', file, '監査機関登録 2025-04-01 のように、根拠を入力してください。'],
    [
      'It is not said by what right the firm holds the procedures.',
      fileEn,
      'Say it like “registered firm 2025-04-01”.',
    ],
  ),
  'procedure.has-faults': say(
    ['読めない行が残っています。', file, '列の対応を確かめるか、ファイルを直して選び直してください。'],
    ['Some rows cannot be read.', fileEn, 'Check the columns, or correct the file and choose it again.'],
  ),
  'procedure.nothing-new': say(
    ['ファイルの手続は、すべて同じ内容ですでにあります。', file, '新しい手続のファイルを選んでください。'],
    ['Every procedure of the file is there already, word by word.', fileEn, 'Choose the file of the new procedures.'],
  ),
};
