import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const markTexts: TextsOf<'mark'> = {
  'mark.kind-unknown': say(
    ['印の種類が分かりません。', typed, '照合、例外、文字、合計から選んでください。'],
    ['The kind of the mark is not known.', typedEn, 'Choose agreed, exception, text or sum.'],
  ),
  'mark.place-invalid': say(
    ['印の場所が、ファイルのページまたは行に収まっていません。', typed, 'ページの中に、印を置き直してください。'],
    ['The mark does not lie on a page or on lines of the file.', typedEn, 'Place the mark anew, inside the page.'],
  ),
  'mark.note-missing': say(
    ['印の説明が入力されていません。', typed, '例外と文字の印には、何を見たかを入力してください。'],
    ['The note of the mark is missing.', typedEn, 'Say what was seen: an exception and a text need it.'],
  ),
  'mark.note-not-storable': say(
    [
      '印の説明に保存できない文字があるか、500字を超えています。',
      typed,
      '制御文字を取り除き、500字以内にしてください。',
    ],
    [
      'The note of the mark holds a character that cannot be stored, or is longer than 500.',
      typedEn,
      'Remove it and stay within 500 characters.',
    ],
  ),
  'mark.nothing-changed': say(
    [
      '印の内容は前と同じです。',
      '何も変えず、署名もそのままです。',
      '変えたいところを直すか、「やめる」を押してください。',
    ],
    [
      'The mark says what it said before.',
      'Nothing was changed, and signatures stand.',
      'Change something, or cancel.',
    ],
  ),
  'mark.file-not-newest': say(
    ['この証跡には新しい版があります。', typed, '新しい版を開いて、その上に印を付けてください。'],
    ['There is a newer file of this evidence.', typedEn, 'Open the newer file and mark it there.'],
  ),
};
