import type { TextTable } from '@akashi/web-ui';

/** What the recipient of a link reads. */
export const vendorPageTexts = {
  title: ['実施結果報告書の受取り', 'Receive the assessment report'],
  ask: [
    'この受取用リンクの宛先になっているメールアドレスを入力してください。',
    'Enter the e-mail address this link was made for.',
  ],
  email: ['メールアドレス', 'E-mail address'],
  emailMissing: ['メールアドレスを入力してください。', 'Enter your e-mail address.'],
  open: ['リンクを開く', 'Open the link'],
  sentTitle: ['コードを入力してください', 'Enter the code'],
  sent: (email: string, minutes: number) => [
    `このリンクの宛先が ${email} であれば、コードをメールで送りました。届いたコードは ${minutes}分以内に1回だけ使えます。`,
    `If the link was made for ${email}, a code is on its way there by mail. It can be used once, within ${minutes} minutes.`,
  ],
  code: ['コード', 'Code'],
  codeHelp: ['メールに書かれた8桁の数字です。', 'The 8 digits in the mail.'],
  codeMissing: ['届いた8桁のコードを入力してください。', 'Enter the 8 digits that were mailed.'],
  another: ['新しいコードを受け取る', 'Get a new code'],
  anotherSent: ['新しいコードを送りました。', 'A new code is on its way.'],
  otherAddress: ['アドレスを入力し直す', 'Enter another address'],
  noToken: ['リンクが完全ではありません', 'The link is not complete'],
  noTokenText: [
    '受け取ったリンクの # から後も含めて、もう一度開いてください。',
    'Open it again, including everything after the #.',
  ],
  to: (name: string) => [`${name} 様`, `For ${name}`],
  from: (firm: string, service: string) => [
    `${firm} から「${service}」の実施結果報告書をお渡しします。`,
    `${firm} hands you the assessment report on ${service}.`,
  ],
  expires: (moment: string) => [`期限 ${moment}（日本時間）`, `Open until ${moment} (Japan)`],
  left: (n: number) => [`ダウンロードはあと ${n}回`, n === 1 ? '1 download left' : `${n} downloads left`],
  usedUp: [
    'ダウンロードの回数を使い切りました。監査機関に連絡してください。',
    'No downloads are left. Ask the audit firm.',
  ],
  files: ['ファイル', 'Files'],
  download: ['ダウンロード', 'Download'],
  downloadOld: ['置き換え前の版を受け取る', 'Take the old version'],
  replaced: (before: number, after: number, on: string) => [
    `第${before}版は ${on} に第${after}版に置き換えられました`,
    `Version ${before} was replaced by version ${after} on ${on}`,
  ],
  replacedGiven: [
    '下のファイルは置き換え前の版です。新しい版は、監査機関からの新しいリンクで受け取ってください。',
    'The files below are of the old version. The new one comes by another link of the audit firm.',
  ],
  replacedKept: [
    '置き換え前の版の受渡しは終わりました。お手元の前の版は使わず、新しい版のリンクを監査機関に依頼してください。',
    'The old version is no longer handed out. Do not use what you have of it, and ask the audit firm for a link to the new one.',
  ],
  checkHere: ['発行の証明（.tlog-proof）で確かめる', 'Check it by its proof (.tlog-proof)'],
  check: ['ファイルの SHA-256 を、手元のファイルと比べられます。', 'Compare the SHA-256 with that of your file.'],
  logged: [
    'ダウンロードは、日時とともに監査機関の記録に残ります。',
    'Each download is recorded at the audit firm, with its time.',
  ],
} as const satisfies TextTable;
