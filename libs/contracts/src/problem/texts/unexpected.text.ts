import type { ProblemText } from '../problem';
import { say, typedIsKept } from './say';

/**
 * What a page says when an answer carries no problem of its own. It has an address of its own,
 * `@akashi/contracts/unexpected`, because whatever the first chunk imports from the index brings the whole index along,
 * with the sentences of every rule.
 */
export const unexpectedText: ProblemText = say(
  [
    'こちら側の不具合で処理できませんでした。',
    typedIsKept[0],
    'もう一度操作し、続く場合は番号を添えて管理者に知らせてください。',
  ],
  ['Something failed on our side.', typedIsKept[1], 'Try again; if it goes on, tell your administrator the id shown.'],
);
