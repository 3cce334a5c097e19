import type { MailFault, MailKind, MailWay } from '@akashi/domain/notice';
import type { Labels } from './label';

export const mailWayLabels: Labels<MailWay> = {
  'at-once': { ja: 'そのつど', en: 'Each time' },
  digest: { ja: '1日1回まとめて', en: 'Once a day' },
  none: { ja: '受け取らない', en: 'Not at all' },
};

/** Why a mail was not delivered. */
export const mailFaultLabels: Labels<MailFault> = {
  'recipient-refused': { ja: '宛先が受け取りを拒否', en: 'Refused by its recipient’s server' },
  'content-refused': { ja: '内容を理由に拒否', en: 'Refused for its content' },
  'address-odd': { ja: 'アドレスの形が送信できない形', en: 'No address that mail is sent to' },
  'in-doubt': { ja: '届いたかどうか不明', en: 'Nobody knows whether it arrived' },
  'sender-refused': { ja: '差出人が拒否された', en: 'The sender was refused' },
  'login-refused': { ja: 'メールサーバーへのログインが拒否された', en: 'The mail server refused the login' },
  'no-tls': { ja: 'メールサーバーと暗号化できない', en: 'No TLS with the mail server' },
  unreachable: { ja: 'メールサーバーに届かない', en: 'The mail server did not answer' },
  'not-written': { ja: '文面を作れなかった', en: 'It could not be written' },
  busy: { ja: '受け取りの見合わせが続いた', en: 'Put off again and again' },
};

/** The words of a mail of notices, by language. */
interface MailWords {
  readonly subject: Readonly<Record<MailKind, (n: number) => string>>;
  readonly said: (n: number) => string;
  readonly deadlines: (n: number) => string;
  readonly read: string;
  readonly due: (day: string) => string;
  readonly more: (n: number) => string;
  readonly ofFirm: string;
  readonly setting: string;
  readonly unsubscribe: string;
  readonly still: string;
}

const ja: MailWords = {
  subject: {
    deadline: (n) => `Akashi に期限のお知らせが${n}件あります`,
    'at-once': (n) => `Akashi に${n}件のお知らせがあります`,
    digest: (n) => `Akashi に${n}件のお知らせがあります（本日のまとめ）`,
  },
  said: (n) => `Akashi に ${n} 件のお知らせがあります。`,
  deadlines: (n) => `うち期限のお知らせが ${n} 件あります。`,
  read: '内容は Akashi を開いてお読みください',
  due: (day) => `期限 ${day}`,
  more: (n) => `ほか ${n} 件`,
  ofFirm: '監査機関',
  setting: 'メールの受け取り方を変える',
  unsubscribe: 'メールを止める',
  still: '期限のお知らせは、止めても届きます。',
};

const counted = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;

const en: MailWords = {
  subject: {
    deadline: (n) => `Akashi: ${counted(n, 'deadline')}`,
    'at-once': (n) => `Akashi: ${counted(n, 'notice')}`,
    digest: (n) => `Akashi: ${counted(n, 'notice')} today`,
  },
  said: (n) => `There ${n === 1 ? 'is' : 'are'} ${counted(n, 'notice')} for you in Akashi.`,
  deadlines: (n) => `${counted(n, 'deadline')} among them.`,
  read: 'Open Akashi to read what was said',
  due: (day) => `due ${day}`,
  more: (n) => `${n} more`,
  ofFirm: 'Audit firm',
  setting: 'Change how you get mail',
  unsubscribe: 'Unsubscribe',
  still: 'Deadlines are still mailed after that.',
};

export const mailWords: Readonly<Record<'ja' | 'en', MailWords>> = { ja, en };

/** The words of the mail that brings a code for a link. */
interface CodeMailWords {
  readonly subject: string;
  readonly said: (firm: string, service: string | null) => string;
  readonly until: (minutes: number) => string;
  readonly unasked: string;
}

export const codeMailWords: Readonly<Record<'ja' | 'en', CodeMailWords>> = {
  ja: {
    subject: '受取用リンクのコード',
    said: (firm, service) =>
      service === null
        ? `${firm} の受取用リンクを開くためのコードです。`
        : `${firm} の受取用リンク（${service}）を開くためのコードです。`,
    until: (minutes) => `リンクを開いた画面に入力してください。${minutes}分以内に1回だけ使えます。`,
    unasked: '心当たりがないときは、入力も転送もせずに監査機関に連絡してください。',
  },
  en: {
    subject: 'Code for your link',
    said: (firm, service) =>
      service === null
        ? `The code that opens the link of ${firm}.`
        : `The code that opens the link of ${firm} (${service}).`,
    until: (minutes) => `Enter it on the page of the link, once and within ${minutes} minutes.`,
    unasked: 'If you did not ask for it, neither enter nor pass it on, and tell the audit firm.',
  },
};

/** The words of the mail that tells a recipient of a version that took the place of theirs. */
interface ReplacedMailWords {
  readonly subject: string;
  readonly said: (firm: string, service: string | null) => string;
  readonly replaced: (edition: number, on: string) => string;
  readonly next: string;
}

export const replacedMailWords: Readonly<Record<'ja' | 'en', ReplacedMailWords>> = {
  ja: {
    subject: 'お渡しした報告書が新しい版に置き換えられました',
    said: (firm, service) =>
      service === null
        ? `${firm} が受取用リンクでお渡しした報告書についてのお知らせです。`
        : `${firm} が受取用リンクでお渡しした「${service}」の報告書についてのお知らせです。`,
    replaced: (edition, on) => `${on} に第${edition}版が発行され、お渡しした版は置き換えられました。`,
    next: 'お手元の版は使わず、新しい版のリンクを監査機関に依頼してください。',
  },
  en: {
    subject: 'A later version replaced your report',
    said: (firm, service) =>
      service === null
        ? `This is about the report that ${firm} handed you by a link.`
        : `This is about the report on ${service} that ${firm} handed you by a link.`,
    replaced: (edition, on) => `Version ${edition} was issued on ${on} and replaces the one that you have.`,
    next: 'Do not use your version any more, and ask the audit firm for a link to the new one.',
  },
};
