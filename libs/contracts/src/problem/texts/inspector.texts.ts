import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const inspectorTexts: TextsOf<'inspector'> = {
  'inspector.name-missing': say(
    ['検査担当者の氏名が入力されていません。', typed, '氏名を入力してください。'],
    ['The inspector’s name is missing.', typedEn, 'Enter it.'],
  ),
  'inspector.name-not-storable': say(
    [
      '検査担当者の氏名に保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The inspector’s name holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'inspector.email-malformed': say(
    ['検査担当者のメールアドレスの形になっていません。', typed, 'name@example.jp のような形で入力してください。'],
    ['The inspector’s address is not an e-mail address.', typedEn, 'Enter it like name@example.jp.'],
  ),
  'inspector.already-there': say(
    ['このメールアドレスの方は、すでにこの検査に招待されています。', typed, '検査担当者の一覧で確認してください。'],
    ['This address was invited to this inspection already.', typedEn, 'Look it up in the list of inspectors.'],
  ),
  'inspector.works-for-firm': say(
    ['この方は監査機関に所属しているため、検査担当者にはなれません。', typed, '別の方を招待してください。'],
    ['This person works for the audit firm and cannot inspect it.', typedEn, 'Invite somebody else.'],
  ),
  'inspector.works-for-client': say(
    ['この方は依頼者の担当者であるため、検査担当者にはなれません。', typed, '別の方を招待してください。'],
    [
      'This person works for one of the firm’s clients and cannot be an inspector here.',
      typedEn,
      'Invite somebody else.',
    ],
  ),
  'inspector.password-wrong': say(
    [
      '検査担当者として登録するアドレスの、今お使いのパスワードと違います。',
      typed,
      'ほかの検査や監査機関で使っているパスワードを入力してください。',
    ],
    [
      'This is not the password that the inspector’s address signs in with.',
      typedEn,
      'Enter the one you use for other inspections or firms.',
    ],
  ),
  'inspector.already-joined': say(
    ['この検査担当者は、すでに登録を完了しています。', same, 'リンクは要りません。サインインしてもらってください。'],
    ['This inspector has come in already.', sameEn, 'They need no link: ask them to sign in.'],
  ),
  'inspector.ended': say(
    ['この方の利用はすでに終了しています。', same, '必要なら、改めて招待してください。'],
    ['This inspector’s place has ended already.', sameEn, 'Invite them anew if need be.'],
  ),
};
