import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const passwordTexts: TextsOf<'password'> = {
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
