/** The words of the mails about a lost password: the link, the way by the firm's provider, and that a new one was set. */
interface PasswordMailWords {
  readonly link: {
    readonly subject: string;
    readonly said: (firm: string) => string;
    readonly until: (hours: number) => string;
    readonly factor: string;
    readonly unasked: string;
  };
  readonly byProvider: { readonly subject: string; readonly said: (firm: string) => string; readonly next: string };
  readonly set: {
    readonly subject: string;
    readonly said: (firm: string, at: string) => string;
    readonly unasked: string;
  };
}

export const passwordMailWords: Readonly<Record<'ja' | 'en', PasswordMailWords>> = {
  ja: {
    link: {
      subject: 'Akashi のパスワードの再設定',
      said: (firm) => `${firm} で使う Akashi のパスワードを設定し直すリンクです。次のアドレスを開いてください。`,
      until: (hours) => `${hours}時間以内に一回だけ使えます。もう一度依頼すると、このリンクは使えなくなります。`,
      factor: 'サインインでは、2つ目の要素もこれまでどおり確認されます。',
      unasked: '依頼した覚えがないときは、開かずに削除してください。パスワードは変わっていません。',
    },
    byProvider: {
      subject: 'Akashi のサインインの方法',
      said: (firm) =>
        `パスワードの再設定が依頼されましたが、${firm} では監査機関の認証基盤からサインインします。Akashi のパスワードはありません。`,
      next: '認証基盤のパスワードは、監査機関の窓口に依頼してください。依頼した覚えがないときは、何もする必要はありません。',
    },
    set: {
      subject: 'Akashi のパスワードが設定されました',
      said: (firm, at) =>
        `${firm} で使う Akashi のパスワードが、${at} にリンクで設定されました。開いていたサインインはすべて終わりました。`,
      unasked: '自分で設定した覚えがないときは、すぐに監査機関に知らせてください。',
    },
  },
  en: {
    link: {
      subject: 'Set a new Akashi password',
      said: (firm) => `This link sets a new password for Akashi at ${firm}. Open the following address.`,
      until: (hours) =>
        `It works once, within ${hours} hour${hours === 1 ? '' : 's'}. Asking again makes another link and ends this one.`,
      factor: 'Signing in asks for your second factor as before.',
      unasked: 'If you did not ask for it, delete it unopened. Your password has not changed.',
    },
    byProvider: {
      subject: 'How you sign in to Akashi',
      said: (firm) =>
        `Somebody asked for a new password. At ${firm} you sign in by the firm’s own provider and have no password in Akashi.`,
      next: 'Ask your firm about the provider’s password. If you did not ask, there is nothing to do.',
    },
    set: {
      subject: 'Your Akashi password was set',
      said: (firm, at) =>
        `The password for Akashi at ${firm} was set by a link on ${at}. Every open session has ended.`,
      unasked: 'If it was not you, tell the audit firm at once.',
    },
  },
};
