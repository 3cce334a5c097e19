import type { TextTable } from '@akashi/web-ui';

export const setProviderTexts = {
  title: ['認証基盤を設定します', 'Set up the provider'],
  text: [
    '変更すると停止し、認証基盤で入っている方はサインアウトします。応答を確認してから、改めて使い始めてください。',
    'A change turns it off and signs out whoever came in by it. Try it again, then turn it on.',
  ],
  kind: ['方式', 'Protocol'],
  kindHelp: [
    '方式か発行者を変えると、メンバーが登録したアカウントは使えなくなります。改めて登録してもらってください。',
    'With another protocol or issuer, the identities that members have linked open nothing: they link theirs anew.',
  ],
  issuer: ['発行者（issuer）', 'Issuer'],
  issuerHelp: [
    '認証基盤の管理画面にある、https:// で始まるアドレスです。',
    'The https:// address on the provider’s own pages.',
  ],
  clientId: ['クライアントID', 'Client ID'],
  secret: ['クライアントの秘密', 'Client secret'],
  secretHelp: [
    '空のままにすると、今の秘密を使い続けます。発行者を変えるときは入力してください。',
    'Left empty, the one that stands is kept. With another issuer it is entered again.',
  ],
  entityId: ['エンティティID', 'Entity ID'],
  entityIdHelp: ['認証基盤のメタデータにある entityID です。', 'The entityID of the provider’s metadata.'],
  entryPoint: ['サインインのアドレス', 'Sign-in address'],
  entryPointHelp: [
    'メタデータの SingleSignOnService のうち、HTTP-Redirect のものです。',
    'SingleSignOnService of its metadata, the one by HTTP-Redirect.',
  ],
  certificates: ['署名の証明書（PEM）', 'Signing certificates (PEM)'],
  certificatesHelp: [
    '2枚まで続けて貼り付けられます。鍵を替えるときは、次の証明書を前もって加えておきます。',
    'One or two, one after the other: before the key changes, the next is added beforehand.',
  ],
  domains: ['メールのドメイン', 'Mail domains'],
  domainsHelp: [
    '読点または空白で区切ります。空のままにすると、認証基盤にいる方すべてが対象です。',
    'Parted by commas or spaces. Left empty, everyone whom the provider knows will do.',
  ],
  passwords: ['パスワードでのサインイン', 'Signing in by password'],
  both: ['併用できる', 'May be used as well'],
  only: ['アカウントを登録した方は使えない', 'Not for those who have linked an identity'],
  save: ['設定', 'Set'],
} satisfies TextTable;
