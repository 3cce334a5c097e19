import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;
const [same, sameEn] = nothingChanged;

export const tokenTexts: TextsOf<'token'> = {
  'token.term-out-of-range': say(
    ['トークンの有効期間は、1日から365日までです。', typed, '期間を選び直してください。'],
    ['A token works for one day to 365 days.', typedEn, 'Choose another term.'],
  ),
  'token.too-many': say(
    ['使えるトークンがすでに20件あります。', typed, '使っていないトークンを失効させてから、作成してください。'],
    ['You have twenty tokens that still work.', typedEn, 'End one that is not used, and make this one then.'],
  ),
  'token.name-not-storable': say(
    [
      'このトークンの名前には、使えない文字があります。',
      typed,
      '文字の並びを変える記号などを除いて、付け直してください。',
    ],
    [
      'The token’s name has characters that it cannot have.',
      typedEn,
      'Leave out marks that turn text around, and name it again.',
    ],
  ),
  'token.grants-nothing': say(
    ['トークンで読める範囲が選ばれていません。', typed, '権限を1つ以上、案件を限るときは1件以上選んでください。'],
    [
      'Nothing was chosen that the token may read.',
      typedEn,
      'Choose one permission or more, and one engagement or more where it is for some alone.',
    ],
  ),
  'token.not-held': say(
    ['あなたが持っていない権限は、トークンに与えられません。', typed, 'その権限を外して、作成してください。'],
    ['A token cannot be given a permission that you do not hold.', typedEn, 'Leave that permission out.'],
  ),
  'token.of-firm-and-engagements': say(
    [
      '案件を限ったトークンには、監査機関全体の権限を与えられません。',
      typed,
      '監査機関の権限を外すか、すべての案件を対象にしてください。',
    ],
    [
      'A token for some engagements cannot read what is the whole firm’s.',
      typedEn,
      'Leave out what is of the firm, or choose all engagements.',
    ],
  ),
  'token.ended-already': say(
    ['このトークンは、すでに使えなくなっています。', same, '一覧を読み込み直してください。'],
    ['This token works no more already.', sameEn, 'Load the list anew.'],
  ),
};
