import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const rotationTexts: TextsOf<'rotation'> = {
  'rotation.out-of-range': say(
    [
      '年数が1から50までの整数ではありません。',
      typed,
      '1から50までの整数を入力するか、空欄にして上限をなくしてください。',
    ],
    [
      'The years are no whole number from 1 to 50.',
      typedEn,
      'Enter a whole number from 1 to 50, or leave it empty for no limit.',
    ],
  ),
  'rotation.unchanged': say(
    ['関与年数の上限は、すでにその設定です。', same, '変えるときは、別の年数を入力してください。'],
    ['The limit of years stands like this already.', sameEn, 'Enter another number to change it.'],
  ),
  'rotation.needs-reason': say(
    ['関与年数の上限を変える理由がありません。', same, '理由を入力してください。'],
    ['There is no reason for the change of the limit.', sameEn, 'Enter the reason.'],
  ),
};
