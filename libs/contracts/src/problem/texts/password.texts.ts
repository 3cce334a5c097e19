import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;
const [same, sameEn] = nothingChanged;

export const passwordTexts: TextsOf<'password'> = {
  'password.own-link': say(
    [
      '自分のパスワードを再設定するリンクは発行できません。',
      same,
      'アカウントの画面で変更してください。なくしたときは、監査機関の（ほかの）管理者に依頼してください。',
    ],
    [
      'A link to set your own password cannot be handed out by yourself.',
      sameEn,
      'Change it on the page of your account; if it is lost, ask (another) administrator of the firm.',
    ],
  ),
  'password.works-elsewhere': say(
    [
      'この方は、ほかの監査機関または依頼者でも同じパスワードを使っています。',
      same,
      '本人に連絡し、導入先の管理者に相談してください。',
    ],
    [
      'This person signs in to another firm or client by the same password.',
      sameEn,
      'Speak to the person, and ask whoever runs the installation.',
    ],
  ),
  'password.administrator-there': say(
    [
      'この監査機関には、リンクを渡せる管理者がほかにいます。',
      same,
      'その管理者に、パスワード再設定のリンクを依頼してください。',
    ],
    [
      'This firm has another administrator who can hand out the link.',
      sameEn,
      'Ask that administrator for a link to set the password.',
    ],
  ),
  'password.member-disabled': say(
    ['停止されている方には、パスワード再設定のリンクを出せません。', same, '仕事に戻るときは、先に再開してください。'],
    ['A disabled member gets no link for a new password.', sameEn, 'Enable them first if they come back to work.'],
  ),
  'password.no-mail': say(
    [
      'この導入環境はメールを送信しないため、再設定のリンクをメールで届けられません。',
      same,
      '監査機関の管理者に、リンクを依頼してください。',
    ],
    ['This installation sends no mail, so no link can be mailed.', sameEn, 'Ask your firm’s administrator for a link.'],
  ),
  'password.link-not-usable': say(
    [
      'このパスワード再設定のリンクは使えません。期限が切れたか、使用済みか、作り直されています。',
      same,
      'もう一度メールで依頼するか、リンクを渡した方に新しいリンクを依頼してください。',
    ],
    [
      'This link to set a password cannot be used: it has expired, was used, or was made anew.',
      sameEn,
      'Ask for another by mail, or ask whoever gave it to you.',
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
  'password.old-wrong': say(
    ['今のパスワードが違います。', typed, '今使っているパスワードを確認して、もう一度入力してください。'],
    ['The present password is wrong.', typedEn, 'Check the one you use now and enter it again.'],
  ),
  'password.unchanged': say(
    ['今のパスワードと同じです。', typed, '別のパスワードを入力してください。'],
    ['This is the password you have now.', typedEn, 'Enter another.'],
  ),
  'password.one-pattern': say(
    [
      'パスワードが、同じ文字の並びの繰り返しか、順に並んだ文字です。',
      typed,
      '次の文字が予想できないものにしてください。覚えやすい文でかまいません。',
    ],
    [
      'The password repeats one pattern, or counts up or down.',
      typedEn,
      'Choose one whose next character cannot be foreseen; a sentence will do.',
    ],
  ),
  'password.common': say(
    [
      '過去に流出したパスワードの一覧にあるものか、それに数字や記号を付けただけのものです。',
      typed,
      'ほかの人が使わないものにしてください。いくつかの言葉を並べた文が適しています。',
    ],
    [
      'This password is on the list of leaked ones, or is one of them with digits or signs added.',
      typedEn,
      'Choose one that nobody else uses; a sentence of several words does well.',
    ],
  ),
  'password.contains-name': say(
    [
      'パスワードに、氏名、メールアドレス、監査機関または製品の名称が含まれています。',
      typed,
      'これらを含まないものにしてください。',
    ],
    [
      'The password holds your name, your e-mail address, or the firm’s or the product’s name.',
      typedEn,
      'Choose one without them.',
    ],
  ),
};
