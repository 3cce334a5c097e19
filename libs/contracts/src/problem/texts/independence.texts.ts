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
      '業務実施責任者が扱いを決めるか、この方の担当を終わりにしてください。',
    ],
    [
      'An interest in the client or its service has been declared.',
      sameEn,
      'The engagement leader resolves it, or ends this person’s assignment.',
    ],
  ),
  'independence.not-own': say(
    ['独立性の申告は本人だけが行えます。', same, '申告が必要な方に、サインインして申告するよう依頼してください。'],
    ['A declaration of independence is one’s own.', sameEn, 'Ask the person concerned to sign in and declare.'],
  ),
  'independence.own-interest': say(
    ['自分が申告した利害関係の扱いは、自分では決められません。', same, '品質管理部門に判断を依頼してください。'],
    ['Nobody resolves an interest of their own.', sameEn, 'Ask the quality office to judge it.'],
  ),
  'independence.no-interest': say(
    ['この方は利害関係を申告していません。', same, '画面を読み込み直して、申告の内容を確認してください。'],
    ['This person has declared no interest.', sameEn, 'Load the page again and look at the declaration.'],
  ),
  'independence.already-resolved': say(
    ['この利害関係の扱いは、すでに決まっています。', same, '画面を読み込み直すと、決定の内容が表示されます。'],
    ['This interest is resolved already.', sameEn, 'Load the page again to see the decision.'],
  ),
  'independence.resolution-without-reason': say(
    ['従事してよいと判断した理由が入力されていません。', typed, '判断の根拠と、講じた措置を入力してください。'],
    ['Why this person may work is not said.', typedEn, 'Enter the grounds and what was arranged.'],
  ),
  'independence.interest-not-described': say(
    ['利害関係の内容が入力されていません。', typed, 'ほかの方が判断できるように、関係の内容を入力してください。'],
    ['The interest is not described.', typedEn, 'Describe it so that someone else can judge it.'],
  ),
};
