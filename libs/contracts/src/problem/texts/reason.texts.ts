import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

/** Said of every reason, fact and explanation alike: the field it is told beside says which. */
export const reasonTexts: TextsOf<'reason'> = {
  'reason.not-storable': say(
    [
      '理由や説明の文に保存できない文字があるか、2,000字を超えています。',
      typed,
      '制御文字を取り除き、2,000字以内にしてください。',
    ],
    [
      'The reason or explanation holds a character that cannot be stored, or is longer than 2,000.',
      typedEn,
      'Remove it and stay within 2,000 characters.',
    ],
  ),
};
