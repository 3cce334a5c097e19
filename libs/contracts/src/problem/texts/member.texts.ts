import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const memberTexts: TextsOf<'member' | 'credential' | 'password'> = {
  'member.name-missing': say(
    ['氏名が入力されていません。', typed, '署名に表示する氏名を入力してください。'],
    ['The member’s name is missing.', typedEn, 'Enter the name as it is to stand on signatures.'],
  ),
  'member.name-not-storable': say(
    [
      '氏名またはふりがなに保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The name or its reading holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'member.kana-missing': say(
    ['ふりがなが入力されていません。', typed, '一覧の並び順に使うふりがなを入力してください。'],
    ['The reading of the name is missing.', typedEn, 'Enter it in kana; names are sorted by it.'],
  ),
  'member.email-malformed': say(
    ['メールアドレスの形になっていません。', typed, 'name@example.jp のような形で入力してください。'],
    ['This is not an e-mail address.', typedEn, 'Enter it like name@example.jp.'],
  ),
  'member.already-admitted': say(
    ['このメールアドレスの方はすでに登録されています。', typed, 'メンバーの一覧から開いてください。'],
    ['A member with this e-mail address is there already.', typedEn, 'Open them from the list of members.'],
  ),
  'member.role-unknown': say(
    ['選んだ権限の役割がありません。', typed, '画面を更新し、一覧にある役割から選んでください。'],
    ['The role chosen does not exist.', typedEn, 'Refresh the page and choose one of the roles listed.'],
  ),
  'credential.number-missing': say(
    [
      '資格の登録番号が入力されていないか、保存できない文字があります。',
      typed,
      '証書にある番号を200字以内で入力してください。',
    ],
    [
      'The number of the credential is missing or cannot be stored.',
      typedEn,
      'Enter the number on the certificate, up to 200 characters.',
    ],
  ),
  'credential.type-missing': say(
    ['資格の種類が選ばれていません。', typed, '証書にある資格を選んでください。'],
    ['The type of the credential is missing.', typedEn, 'Choose the one on the certificate.'],
  ),
  'credential.date-invalid': say(
    ['資格の日付に、暦にない日付があります。', typed, '2026-04-01 のような形で入力してください。'],
    ['A date of the credential is not in the calendar.', typedEn, 'Enter it like 2026-04-01.'],
  ),
  'credential.ends-before-it-begins': say(
    ['資格の有効期限が登録日より前です。', typed, '証書にある日付を確認してください。'],
    ['The credential ends before it begins.', typedEn, 'Check the dates on the certificate.'],
  ),
  'credential.leader-has-none': say(
    [
      '業務実施責任者に、期限内の必要な資格が登録されていません。',
      same,
      '組織の管理者または品質管理部門が、資格を登録してください。',
    ],
    [
      'The engagement leader holds none of the credentials required today.',
      sameEn,
      'The firm’s administrator or the quality office can record one.',
    ],
  ),
  'password.too-short': say(
    ['パスワードが12文字に足りません。', typed, '12文字以上にしてください。覚えやすい文でかまいません。'],
    ['The password has fewer than 12 characters.', typedEn, 'Use 12 or more; a sentence you remember will do.'],
  ),
  'password.too-long': say(
    ['パスワードが長すぎるか、使えない文字があります。', typed, '200文字以内にし、制御文字を取り除いてください。'],
    [
      'The password is too long, or holds a character that cannot be used.',
      typedEn,
      'Stay within 200 characters and leave out control characters.',
    ],
  ),
  'password.contains-name': say(
    [
      'パスワードに氏名またはメールアドレスが含まれています。',
      typed,
      '氏名とメールアドレスを含まないものにしてください。',
    ],
    ['The password holds your name or e-mail address.', typedEn, 'Choose one without either.'],
  ),
};
