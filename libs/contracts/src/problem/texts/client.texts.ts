import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const clientTexts: TextsOf<'client'> = {
  'client.name-missing': say(
    ['依頼者の名称が入力されていません。', typed, '登記された商号を入力してください。'],
    ['The client’s name is missing.', typedEn, 'Enter its registered trade name.'],
  ),
  'client.name-not-storable': say(
    ['依頼者の名称に保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、200字以内にしてください。'],
    [
      'The client’s name holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'client.corporate-number-malformed': say(
    ['法人番号が13桁の数字になっていません。', typed, '国税庁の法人番号を13桁で入力してください。'],
    [
      'The corporate number does not have 13 digits.',
      typedEn,
      'Enter the 13 digits of the National Tax Agency’s number.',
    ],
  ),
  'client.corporate-number-check-digit': say(
    [
      '法人番号の検査用数字（先頭の1桁）が残りの12桁と合いません。',
      typed,
      '番号を見直してください。多くは桁の入れ違いです。',
    ],
    [
      'The check digit of the corporate number (its first) does not fit the other twelve.',
      typedEn,
      'Look at the number again; mostly two digits are swapped.',
    ],
  ),
  'client.corporate-number-registered': say(
    ['同じ法人番号の依頼者がすでにあります。', typed, '依頼者の一覧で法人番号を検索し、そこから開いてください。'],
    [
      'There is a client with the same corporate number.',
      typedEn,
      'Search the list of clients for the number and open it there.',
    ],
  ),
  'client.contact-email-malformed': say(
    ['連絡先のメールアドレスの形が正しくありません。', typed, 'name@example.jp のような形で入力してください。'],
    ['The contact’s e-mail address is not written like one.', typedEn, 'Enter it like name@example.jp.'],
  ),
  'client.reason-missing': say(
    ['依頼者の記載を訂正する理由が入力されていません。', typed, '何を、なぜ訂正するのかを入力してください。'],
    ['The reason for correcting the client’s record is missing.', typedEn, 'Write what is corrected and why.'],
  ),
  'client.nothing-revised': say(
    ['依頼者の記載が訂正前と変わっていません。', typed, '訂正する項目を改めてから送信してください。'],
    ['Nothing in the client’s record differs from before.', typedEn, 'Change what is to be corrected, then send it.'],
  ),
};
