import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const dropLinkTexts: TextsOf<'drop-link'> = {
  'drop-link.recipient-missing': say(
    ['受け取る方の氏名が入力されていません。', typed, '依頼者のどなたに渡すリンクかを入力してください。'],
    ['The name of who is given the link is missing.', typedEn, 'Enter whom at the client it is for.'],
  ),
  'drop-link.recipient-not-storable': say(
    [
      '受け取る方の氏名に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The name of who is given the link holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'drop-link.email-malformed': say(
    ['メールアドレスの形を確認できません。', typed, 'tantou@example.jp のような形で入力してください。'],
    ['The e-mail address is not like one.', typedEn, 'Enter it like tantou@example.jp.'],
  ),
  'drop-link.days-invalid': say(
    ['リンクの日数が、1日から上限までの整数になっていません。', typed, '日数を選び直してください。'],
    ['The link would not end within the days that are allowed.', typedEn, 'Choose another number of days.'],
  ),
  'drop-link.nothing-asked': say(
    [
      'このリンクで受け付ける依頼がありません。',
      typed,
      '依頼を送付するか、送付済みの依頼を選んでから作成してください。',
    ],
    [
      'There is no request that the link would ask for.',
      typedEn,
      'Send requests first, or choose some that were sent.',
    ],
  ),
  'drop-link.ended': say(
    ['このリンクはすでに終了しています。', same, '必要なときは、新しいリンクを作成してください。'],
    ['This link has been ended before.', sameEn, 'Make a new one if it is needed.'],
  ),
  'drop-link.reason-missing': say(
    ['リンクを終了する理由が入力されていません。', typed, '終了する理由を入力してください。'],
    ['There is no reason for ending the link.', typedEn, 'Say why it is ended.'],
  ),
};
