import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const independenceTexts: TextsOf<'independence'> = {
  'independence.not-declared': say(
    ['独立性の申告が済んでいない方がいます。', same, '本人がチームの画面で申告すると、作業に進めます。'],
    [
      'A declaration of independence is still missing.',
      sameEn,
      'Work can go on once that person has declared on the team page.',
    ],
  ),
  'independence.interest-declared': say(
    [
      '依頼者またはサービスとの利害関係が申告されています。',
      same,
      '業務実施責任者が、この方をチームから外すかどうかを決めてください。',
    ],
    [
      'An interest in the client or its service has been declared.',
      sameEn,
      'The engagement leader decides whether this person leaves the team.',
    ],
  ),
  'independence.not-own': say(
    ['独立性の申告は本人だけが行えます。', same, '申告が必要な方に、サインインして申告するよう依頼してください。'],
    ['A declaration of independence is one’s own.', sameEn, 'Ask the person concerned to sign in and declare.'],
  ),
  'independence.interest-not-described': say(
    ['利害関係の内容が入力されていません。', typed, 'ほかの方が判断できるように、関係の内容を入力してください。'],
    ['The interest is not described.', typedEn, 'Describe it so that someone else can judge it.'],
  ),
};
