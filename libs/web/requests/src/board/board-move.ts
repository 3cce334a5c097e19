import { awaitsCheck, type RequestState } from '@akashi/domain/request';
import type { Bilingual } from '@akashi/web-ui';
import type { RequestVerb } from '../detail/request-detail';

/** The act that a card's way to another column is, or why there is none. */
export type BoardMove =
  | { readonly verb: Extract<RequestVerb, 'send' | 'check' | 'accept' | 'return' | 'withdraw'> }
  | { readonly why: Bilingual };

const why = (ja: string, en: string): BoardMove => ({ why: [ja, en] });

const settled = (from: RequestState): BoardMove =>
  from === 'accepted'
    ? why('受領した回答は証跡です。もう動かせません。', 'An accepted answer is evidence: it stays.')
    : why('取り下げた依頼は、もう動かせません。', 'A withdrawn request stays withdrawn.');

const notAnswered = why('回答がまだ届いていません。', 'No answer has come yet.');

/** What it is to bring a request into each state. */
const into: Readonly<Record<RequestState, (from: RequestState) => BoardMove>> = {
  draft: () => why('送った依頼は未送付に戻せません。取り下げて作り直します。', 'What was sent cannot be unsent.'),
  requested: (from) =>
    from === 'draft'
      ? { verb: 'send' }
      : why('もう一度求めるときは差戻しにします。', 'To ask again, return the answer with the reason.'),
  submitted: () => why('提出は依頼者がします。', 'The client sends the answer in.'),
  checking: (from) =>
    from === 'submitted'
      ? { verb: 'check' }
      : why('確認を始められるのは提出された回答だけです。', 'Only an answer is taken up.'),
  returned: (from) => (awaitsCheck(from) ? { verb: 'return' } : notAnswered),
  accepted: (from) => (awaitsCheck(from) ? { verb: 'accept' } : notAnswered),
  withdrawn: () => ({ verb: 'withdraw' }),
};

/** Moving a card is the act itself, through the same dialog: nothing moves by itself. */
export function moveOf(from: RequestState, to: RequestState): BoardMove {
  if (from === to) return why('もうここにあります。', 'It is here already.');
  return from === 'accepted' || from === 'withdrawn' ? settled(from) : into[to](from);
}
