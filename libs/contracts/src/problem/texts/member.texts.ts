import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const memberTexts: TextsOf<'member'> = {
  'member.name-missing': say(
    ['氏名が入力されていません。', typed, '署名に表示する氏名を入力してください。'],
    ['The member’s name is missing.', typedEn, 'Enter the name as it is to stand on signatures.'],
  ),
  'member.name-not-storable': say(
    ['氏名に保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、200字以内にしてください。'],
    [
      'The name holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'member.kana-missing': say(
    ['ふりがなが入力されていません。', typed, '一覧の並び順に使うふりがなを入力してください。'],
    ['The reading of the name is missing.', typedEn, 'Enter it in kana; names are sorted by it.'],
  ),
  'member.kana-not-storable': say(
    ['ふりがなに保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、200字以内にしてください。'],
    [
      'The reading of the name holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'member.email-malformed': say(
    ['メールアドレスの形になっていません。', typed, 'name@example.jp のような形で入力してください。'],
    ['This is not an e-mail address.', typedEn, 'Enter it like name@example.jp.'],
  ),
  'member.already-admitted': say(
    ['このメールアドレスの方はすでに登録されています。', typed, 'メンバーの一覧から開いてください。'],
    ['A member with this e-mail address is there already.', typedEn, 'Open them from the list of members.'],
  ),
  'member.already-invited': say(
    ['このメールアドレスの方はすでに招待しています。', typed, '招待の一覧から、リンクを作り直すか取り消してください。'],
    [
      'This address has been invited already.',
      typedEn,
      'Make the link anew or withdraw it in the list of invitations.',
    ],
  ),
  'member.role-missing': say(
    ['権限の役割が選ばれていません。', typed, '少なくとも一つ選んでください。'],
    ['No role in the firm is chosen.', typedEn, 'Choose at least one.'],
  ),
  'member.own-membership': say(
    ['自分自身の役割や所属は変更できません。', same, 'ほかの管理者に依頼してください。'],
    ['Nobody changes their own roles or membership.', sameEn, 'Ask another administrator.'],
  ),
  'member.last-administrator': say(
    ['監査機関の最後の管理者です。', same, '先に、ほかの方へ組織の管理者の役割を付けてください。'],
    ['This is the firm’s last administrator.', sameEn, 'Give somebody else the role first.'],
  ),
  'member.already-disabled': say(
    ['この方はすでに停止されています。', same, '必要であれば、先に再開してください。'],
    ['This member has been disabled already.', sameEn, 'Enable them first if need be.'],
  ),
  'member.already-confirmed': say(
    ['この方の本人確認は済んでいます。', same, '画面を更新して、今の状態を確認してください。'],
    ['This member has been identified already.', sameEn, 'Refresh to see how it stands now.'],
  ),
  'member.own-confirmation': say(
    [
      '自分自身を本人と確認することはできません。',
      same,
      '招待した方とは別の、管理者か品質管理部門の方に依頼してください。',
    ],
    ['Nobody identifies themselves.', sameEn, 'Ask an administrator or the quality office, and not who invited you.'],
  ),
  'member.confirmed-by-issuer': say(
    [
      'この方に招待のリンクを渡した、または要素を解除した本人は、確認できません。',
      same,
      '別の管理者か品質管理部門の方に依頼してください。',
    ],
    [
      'Who handed the link out, or reset the factors, does not identify the person as well.',
      sameEn,
      'Ask another administrator or the quality office.',
    ],
  ),
  'member.confirmed-by-office': say(
    ['本人確認は、管理者か品質管理部門の方が行います。', same, 'その方に依頼してください。'],
    ['An administrator or the quality office identifies members.', sameEn, 'Ask one of them.'],
  ),
  'member.disabled': say(
    ['この方は停止されています。', typed, '停止されていない方を選んでください。'],
    ['This member has been disabled.', typedEn, 'Choose somebody who works here.'],
  ),
  'member.not-disabled': say(
    ['この方は停止されていません。', same, '画面を更新して、今の状態を確認してください。'],
    ['This member is not disabled.', sameEn, 'Refresh to see how it stands now.'],
  ),
  'member.works-for-client': say(
    [
      'この方は、この監査機関の依頼者の担当者になっています。監査する側とされる側を兼ねることはできません。',
      same,
      '先に、依頼者の画面でその担当を終えてください。',
    ],
    [
      'This person has become one of the people of a client of this firm, and nobody stands on both sides.',
      sameEn,
      'End their place at the client first.',
    ],
  ),
  'member.reason-missing': say(
    ['停止の理由が入力されていません。', typed, '後から読む人に分かる理由を入力してください。'],
    ['The reason is missing.', typedEn, 'Enter one that can be understood later.'],
  ),
  'member.role-unknown': say(
    ['選んだ権限の役割がありません。', typed, '画面を更新し、一覧にある役割から選んでください。'],
    ['The role chosen does not exist.', typedEn, 'Refresh the page and choose one of the roles listed.'],
  ),
};
