import type { LinkNews, RequestNews } from '@akashi/domain/notice';

/** The words of the mail to whoever has a drop link. */
export interface LinkMailWords {
  /** By the gravest of what it tells. */
  readonly subject: Readonly<Record<LinkNews, string>>;
  readonly to: (name: string) => string;
  readonly from: (firm: string, service: string | null) => string;
  readonly made: (until: string) => string;
  readonly ended: string;
  readonly expires: (until: string) => string;
  readonly requests: Readonly<Record<RequestNews, (n: number) => string>>;
  readonly due: (day: string) => string;
  readonly reason: (text: string) => string;
  readonly more: (n: number) => string;
  readonly open: string;
  readonly code: string;
  readonly lost: (whom: string | null) => string;
  readonly unexpected: string;
}

const ja: LinkMailWords = {
  subject: {
    made: '資料受付リンクのご案内',
    asked: '資料受付リンク: 新しい依頼があります',
    reminded: '資料受付リンク: 提出をお待ちしています',
    'due.near': '資料受付リンク: 期限の近い依頼があります',
    'due.passed': '資料受付リンク: 期限を過ぎた依頼があります',
    returned: '資料受付リンク: 差し戻された依頼があります',
    ended: '資料受付リンクは終了しました',
    expires: '資料受付リンク: まもなく使えなくなります',
    extended: '資料受付リンク: 期限が変わりました',
    withdrawn: '資料受付リンク: 取り下げられた依頼があります',
  },
  to: (name) => `${name} 様`,
  from: (firm, service) =>
    service === null
      ? `${firm} の資料受付リンクについてのお知らせです。`
      : `${firm} の資料受付リンク（${service}）についてのお知らせです。`,
  made: (until) => `依頼の一覧を見て、ファイルを提出するためのリンクを作成しました。${until} まで使えます。`,
  ended:
    'リンクは終了しました。これまでに提出いただいたものは届いています。今後の提出方法は監査機関に確認してください。',
  expires: (until) =>
    `リンクは ${until} に使えなくなり、提出をお待ちしている依頼が残っています。間に合わないときは、新しいリンクの作成を監査機関に依頼してください。`,
  requests: {
    returned: (n) => `差し戻された依頼が ${n} 件あります。`,
    'due.passed': (n) => `期限を過ぎた依頼が ${n} 件あります。`,
    'due.near': (n) => `期限が今日か明日の依頼が ${n} 件あります。`,
    reminded: (n) => `提出をお待ちしている依頼が ${n} 件あります。`,
    asked: (n) => `新しい依頼が ${n} 件あります。`,
    extended: (n) => `期限が変わった依頼が ${n} 件あります。`,
    withdrawn: (n) => `取り下げられた依頼が ${n} 件あります。提出の必要はありません。`,
  },
  due: (day) => `期限 ${day}`,
  reason: (text) => `差戻しの理由: ${text}`,
  more: (n) => `ほか ${n} 件`,
  open: 'お渡ししたリンクを開いてご覧ください。このメールにリンクは載せていません。',
  code: '開くときに、このアドレスに届くコードを入力します。',
  lost: (whom) =>
    whom === null
      ? 'リンクをまだ受け取っていない、または見当たらないときは、監査機関の担当者に連絡してください。'
      : `リンクをまだ受け取っていない、または見当たらないときは、作成した ${whom} に連絡してください。`,
  unexpected: '心当たりがないときは、監査機関に知らせてください。',
};

const counted = (n: number, said: string) => `${n} request${n === 1 ? '' : 's'} ${said}`;

const en: LinkMailWords = {
  subject: {
    made: 'A drop link was made for you',
    asked: 'Drop link: something new is asked for',
    reminded: 'Drop link: your answer is awaited',
    'due.near': 'Drop link: a request is due soon',
    'due.passed': 'Drop link: a request is overdue',
    returned: 'Drop link: a request was returned',
    ended: 'Your drop link was ended',
    expires: 'Your drop link expires soon',
    extended: 'Drop link: a request is due on another day',
    withdrawn: 'Drop link: a request was withdrawn',
  },
  to: (name) => name,
  from: (firm, service) =>
    service === null
      ? `This is about the drop link of ${firm}.`
      : `This is about the drop link of ${firm} (${service}).`,
  made: (until) =>
    `A link was made for you that shows what is asked for and takes your files. It opens until ${until}.`,
  ended: 'The link was ended. What you handed in has arrived. Ask the audit firm how to hand in more.',
  expires: (until) =>
    `The link expires at ${until}, and it still asks for something. If that is too soon, ask the audit firm for a new link.`,
  requests: {
    returned: (n) => `${counted(n, n === 1 ? 'was returned' : 'were returned')}.`,
    'due.passed': (n) => `${counted(n, n === 1 ? 'is overdue' : 'are overdue')}.`,
    'due.near': (n) => `${counted(n, n === 1 ? 'is due' : 'are due')} today or tomorrow.`,
    reminded: (n) => `${counted(n, n === 1 ? 'awaits' : 'await')} your answer.`,
    asked: (n) => `${counted(n, n === 1 ? 'is new' : 'are new')}.`,
    extended: (n) => `${counted(n, n === 1 ? 'has' : 'have')} another due day.`,
    withdrawn: (n) =>
      `${counted(n, n === 1 ? 'was' : 'were')} withdrawn. You need not answer ${n === 1 ? 'it' : 'them'}.`,
  },
  due: (day) => `due ${day}`,
  reason: (text) => `Why it was returned: ${text}`,
  more: (n) => `${n} more`,
  open: 'Open the link that you were handed. It is not in this mail.',
  code: 'It asks for a code, which is mailed to this address.',
  lost: (whom) =>
    `If you have not been handed it or cannot find it, ask ${whom ?? 'whoever you deal with at the audit firm'}.`,
  unexpected: 'If you do not expect this, tell the audit firm.',
};

export const linkMailWords: Readonly<Record<'ja' | 'en', LinkMailWords>> = { ja, en };
