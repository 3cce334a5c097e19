import { allow, refuse, type Decision } from '../decision';
import type { LinkAnswer } from './framework-link';

export type AnswerLinksRefusal = 'framework-link.unchanged';

/** Every answer changes something: what is said already is not said again, and what waits has no answer to take back. */
export function mayAnswerLinks(answer: LinkAnswer, current: readonly LinkAnswer[]): Decision<AnswerLinksRefusal> {
  return current.some((one) => one === answer) ? refuse('framework-link.unchanged') : allow;
}
