import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;
const [unchanged, unchangedEn] = nothingChanged;

export const interpretationTexts: TextsOf<'interpretation'> = {
  'interpretation.text-missing': say(
    ['解釈が入力されていません。', unchanged, '管理策をどう読むかを入力してください。'],
    ['The interpretation is empty.', unchangedEn, 'Say how the criterion is read.'],
  ),
  'interpretation.text-not-storable': say(
    ['解釈に保存できない文字があるか、2万字を超えています。', typed, '該当する文字を取り除くか、短くしてください。'],
    [
      'The interpretation holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it, or make the note shorter.',
    ],
  ),
  'interpretation.names-client': say(
    [
      '解釈に依頼者またはサービスの名称が含まれています。',
      typed,
      '解釈はすべての案件で読まれます。名称を除き、管理策についてだけ書いてください。',
    ],
    [
      'The note names a client or one of its services.',
      typedEn,
      'Notes are read in every engagement: leave the name out and write about the criterion alone.',
    ],
  ),
  'interpretation.nothing-changed': say(
    ['前の版から変わっていません。', typed, '直す箇所を書き換えてください。'],
    ['It reads as before.', typedEn, 'Change what has to be corrected.'],
  ),
  'interpretation.correction-reason-missing': say(
    ['解釈を訂正する理由が入力されていません。', typed, 'なぜ読み方が変わったかを入力してください。'],
    ['It is not said why the criterion is read differently now.', typedEn, 'Give the reason.'],
  ),
};
