import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const clientPersonTexts: TextsOf<'client-person'> = {
  'client-person.name-missing': say(
    ['招待する方の氏名が入力されていません。', typed, '氏名を入力してください。'],
    ['The name of the person invited is missing.', typedEn, 'Enter it.'],
  ),
  'client-person.name-not-storable': say(
    [
      '招待する方の氏名に保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The name of the person invited holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'client-person.email-malformed': say(
    ['招待する方のメールアドレスの形になっていません。', typed, 'name@example.jp のような形で入力してください。'],
    ['The address of the person invited is not an e-mail address.', typedEn, 'Enter it like name@example.jp.'],
  ),
  'client-person.already-there': say(
    ['このメールアドレスの方は、すでにこの依頼者の担当者です。', typed, '担当者の一覧で確認してください。'],
    ['Somebody with this address is one of the client’s people already.', typedEn, 'Look them up in the list.'],
  ),
  'client-person.already-invited': say(
    [
      'このメールアドレスの方には、この依頼者の担当者としての招待を送っています。',
      typed,
      '一覧で、リンクを作り直すか取り消してください。',
    ],
    [
      'This address has an invitation to this client already.',
      typedEn,
      'Make its link anew or withdraw it in the list.',
    ],
  ),
  'client-person.works-for-firm': say(
    [
      'この方は監査機関に所属しています。監査する側とされる側を兼ねることはできません。',
      typed,
      '別の方を招待するか、先に監査機関での所属を終えてください。',
    ],
    [
      'This person works for the audit firm, and nobody stands on both sides of an audit.',
      typedEn,
      'Invite somebody else, or end their membership of the firm first.',
    ],
  ),
  'client-person.owner-by-firm': say(
    ['責任者の追加と終了は、監査機関だけができます。', same, '監査機関の担当者に連絡してください。'],
    ['Only the audit firm adds or ends an owner.', sameEn, 'Contact the firm.'],
  ),
  'client-person.own-place': say(
    ['自分自身を外すことはできません。', same, '監査機関の担当者に連絡してください。'],
    ['Nobody removes themselves.', sameEn, 'Contact the audit firm.'],
  ),
  'client-person.ended': say(
    ['この方の担当はすでに終了しています。', same, '必要であれば、改めて招待してください。'],
    ['This person’s place at the client has ended already.', sameEn, 'Invite them anew if need be.'],
  ),
  'client-person.same-kind': say(
    ['選んだ役割は、今と同じです。', typed, '別の役割を選ぶか、取り消してください。'],
    ['The kind chosen is the one they have.', typedEn, 'Choose another, or cancel.'],
  ),
  'client-person.password-wrong': say(
    [
      'このメールアドレスの、今お使いのパスワードと違います。',
      typed,
      'ほかの年度や監査機関で使っているパスワードを入力してください。',
    ],
    [
      'This is not the password that this address signs in with.',
      typedEn,
      'Enter the one you use for other years or other firms.',
    ],
  ),
};
