import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const noteTexts: TextsOf<'note'> = {
  'note.text-missing': say(
    ['査閲メモの本文が入力されていません。', typed, '尋ねること、または回答を入力してください。'],
    ['The note is empty.', typedEn, 'Write the question, or the answer.'],
  ),
  'note.text-not-storable': say(
    ['査閲メモに保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、2,000字以内にしてください。'],
    [
      'The note holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 2,000 characters.',
    ],
  ),
  'note.place-unclear': say(
    ['査閲メモの対象が二つ以上指定されています。', typed, '手続、印、標本のうち一つを選んでください。'],
    ['The note names more than one place.', typedEn, 'Choose one step, one mark or one item of the sample.'],
  ),
  'note.mentions-outsider': say(
    [
      '査閲メモの宛先に、いまこの案件を開けない方が含まれています。',
      typed,
      '宛先から外すか、体制に加わって独立性を申告したあとに送ってください。',
    ],
    [
      'The note names somebody who cannot open this engagement today.',
      typedEn,
      'Leave them out, or send it once they are on the team and have declared their independence.',
    ],
  ),
  'note.resolved': say(
    ['この査閲メモはすでに解決されています。', typed, '続きがあるときは、新しい査閲メモを書いてください。'],
    ['This note is resolved already.', typedEn, 'If there is more to ask, write a new note.'],
  ),
  'note.resolver-not-above': say(
    [
      '査閲メモを解決できるのは、書いた方と、書いた方および作業した方より上位の方です。',
      '回答は記録されています。',
      'メモを書いた方、またはその上位の方に解決を依頼してください。',
    ],
    [
      'A note is resolved by who wrote it, or by someone above them and above whoever did the work.',
      'The answers are on record.',
      'Ask the note’s author, or someone above, to resolve it.',
    ],
  ),
  'note.resolver-did-the-work': say(
    [
      '作業を行った方は、ほかの方が書いた査閲メモを解決できません。',
      '回答は記録されています。',
      'メモを書いた方、またはその上位の方に解決を依頼してください。',
    ],
    [
      'Who did the work cannot resolve someone else’s note about it.',
      'The answers are on record.',
      'Ask the note’s author, or someone above, to resolve it.',
    ],
  ),
};
