import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;
const [same, sameEn] = nothingChanged;

export const identityProviderTexts: TextsOf<'identity-provider'> = {
  'identity-provider.issuer-malformed': say(
    [
      '発行者のアドレスが https:// で始まる形になっていません。',
      typed,
      '認証基盤の管理画面にある発行者（issuer）を、そのまま入力してください。',
    ],
    ['The issuer is not an https:// address.', typedEn, 'Enter the issuer as the provider’s own pages show it.'],
  ),
  'identity-provider.client-missing': say(
    [
      'クライアントIDが空か、使えない文字を含んでいます。',
      typed,
      '認証基盤で登録したクライアントIDを入力してください。',
    ],
    [
      'The client ID is empty or holds a character that cannot be used.',
      typedEn,
      'Enter the one registered at the provider.',
    ],
  ),
  'identity-provider.secret-missing': say(
    ['クライアントの秘密が入力されていません。', typed, '発行者を変えるときは、秘密も改めて入力してください。'],
    ['The client secret is missing.', typedEn, 'With another issuer it is entered again.'],
  ),
  'identity-provider.entity-malformed': say(
    [
      '認証基盤のエンティティIDが空か、使えない文字を含んでいます。',
      typed,
      '認証基盤のメタデータにある entityID を、そのまま入力してください。',
    ],
    [
      'The provider’s entity ID is empty or holds a character that cannot be used.',
      typedEn,
      'Enter the entityID of the provider’s metadata.',
    ],
  ),
  'identity-provider.entry-point-malformed': say(
    [
      'サインインのアドレスが https:// で始まる形になっていません。',
      typed,
      '認証基盤のメタデータにある SingleSignOnService（HTTP-Redirect）のアドレスを入力してください。',
    ],
    [
      'The sign-in address is not an https:// address.',
      typedEn,
      'Enter that of SingleSignOnService (HTTP-Redirect) in the provider’s metadata.',
    ],
  ),
  'identity-provider.certificate-malformed': say(
    [
      '署名の証明書を読み取れないか、3枚以上あるか、鍵が2048ビット以上のRSAではありません。',
      typed,
      '「-----BEGIN CERTIFICATE-----」の行から「-----END CERTIFICATE-----」の行までを貼り付けてください。2枚まで登録できます。',
    ],
    [
      'A signing certificate cannot be read, there are more than two, or its key is not RSA of at least 2048 bits.',
      typedEn,
      'Paste from the line “-----BEGIN CERTIFICATE-----” to the line “-----END CERTIFICATE-----”; two at most.',
    ],
  ),
  'identity-provider.domain-malformed': say(
    [
      'メールのドメインの形になっていないものがあるか、20件を超えています。',
      typed,
      'example.jp のように、@ を付けずに入力してください。',
    ],
    [
      'A mail domain has not the form of one, or there are more than 20.',
      typedEn,
      'Enter each like example.jp, without the @.',
    ],
  ),
  'identity-provider.not-tested': say(
    ['今の設定では、まだ認証基盤からの応答を確認していません。', same, '先に「応答を確認」を行ってください。'],
    ['The provider was not tried as it stands now.', sameEn, 'Try it first.'],
  ),
  'identity-provider.is-so-already': say(
    ['認証基盤によるサインインは、すでにその状態です。', same, '画面を読み直して確認してください。'],
    ['Signing in by the provider is in that state already.', sameEn, 'Read the page again.'],
  ),
  'identity-provider.not-there': say(
    [
      'この監査機関では、認証基盤によるサインインを使っていません。',
      same,
      'パスワードまたはパスキーでサインインするか、管理者に確認してください。',
    ],
    ['This firm has no provider to sign in by.', sameEn, 'Use your password or passkey, or ask your administrator.'],
  ),
  'identity-provider.inside': say(
    [
      '認証基盤のアドレスが、公開されていないネットワークを指しています。',
      same,
      '公開されたアドレスを使うか、導入先の管理者に許可を依頼してください。',
    ],
    [
      'The provider’s address leads into a network that is not public.',
      sameEn,
      'Use a public address, or ask whoever runs the installation to allow it.',
    ],
  ),
  'identity-provider.not-reachable': say(
    [
      '認証基盤から応答がないか、設定を読み取れません。',
      same,
      '少し待ってからやり直してください。続くときは、発行者のアドレスを管理者に確認してください。',
    ],
    [
      'The provider does not answer, or what it says of itself cannot be read.',
      sameEn,
      'Try again in a while; if it goes on, have the administrator check the issuer.',
    ],
  ),
  'identity-provider.answer-refused': say(
    [
      '認証基盤の応答を確かめられなかったため、受け付けませんでした。',
      same,
      'サインインの画面からやり直してください。続くときは管理者に連絡してください。',
    ],
    [
      'What the provider answered could not be verified and was refused.',
      sameEn,
      'Begin again on the sign-in page; if it goes on, tell your administrator.',
    ],
  ),
  'identity-provider.attempt-over': say(
    [
      'この応答は、このブラウザで始めたものではないか、期限が切れたか、すでに使われています。',
      same,
      '同じブラウザで、もう一度始めからやり直してください。',
    ],
    [
      'This answer was not begun in this browser, is too late, or was used already.',
      sameEn,
      'Begin again in the same browser.',
    ],
  ),
  'identity-provider.not-linked': say(
    [
      '認証基盤のこのアカウントは、どなたにも登録されていません。',
      same,
      'パスワードでサインインし、アカウントの画面で登録してください。',
    ],
    [
      'This identity is linked to nobody here.',
      sameEn,
      'Sign in with your password and link it on the page of your account.',
    ],
  ),
  'identity-provider.other-domain': say(
    [
      '認証基盤のこのアカウントは、監査機関のドメインのものと確かめられません。',
      same,
      '監査機関から渡されたアカウントで、やり直してください。',
    ],
    ['This identity is not of one of the firm’s domains.', sameEn, 'Use the one that the firm gave you.'],
  ),
  'identity-provider.linked-elsewhere': say(
    [
      '認証基盤のこのアカウントは、ほかの方に登録されています。',
      same,
      '自分のアカウントで認証基盤にサインインし直してください。',
    ],
    ['This identity is linked to somebody else.', sameEn, 'Sign in at the provider with your own.'],
  ),
  'identity-provider.only-way': say(
    [
      'あなたの監査機関では、パスワードではなく認証基盤でサインインします。',
      same,
      '監査機関から案内されたサインインのアドレスを開くか、パスキーを使ってください。',
    ],
    [
      'Your firm has you sign in by its provider, not by a password.',
      sameEn,
      'Open the sign-in address that the firm gave you, or use a passkey.',
    ],
  ),
};
