import type { ProblemText } from '../problem';

/**
 * What a page says when an answer carries no problem of its own. It has an address of its own,
 * `@akashi/contracts/unexpected`, because whatever the first chunk imports from the index brings the whole index along, and
 * the platform's other sentences are asked for by nobody who has yet to sign in.
 */
export const unexpectedText: ProblemText = {
  ja: {
    happened: 'こちら側の不具合で処理できませんでした。',
    kept: '入力した内容は画面に残っています。',
    next: 'もう一度操作し、続く場合は番号を添えて管理者に知らせてください。',
  },
  en: {
    happened: 'Something failed on our side.',
    kept: 'What you typed is still on the screen.',
    next: 'Try again; if it goes on, tell your administrator the id shown.',
  },
};
