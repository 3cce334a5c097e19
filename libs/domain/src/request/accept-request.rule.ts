import { allow, refuse, type Decision } from '../decision';
import { awaitsAnswer, awaitsCheck, type RequestState } from './request-state';

export type AcceptRequestRefusal = 'request.not-answered' | 'request.file-unknown' | 'request.paper-missing';

export interface AcceptRequestFacts {
  state: RequestState;
  /** What was asked for is here by another way: the plan, the population or the next statement that the request is linked with. */
  cameAnotherWay: boolean;
  /** Files of the answer that stands. */
  files: readonly string[];
  /** What becomes evidence, and of which papers. */
  chosen: readonly { fileId: string; testIds: readonly string[] }[];
}

/**
 * An answer is accepted as a whole. Which of its files become evidence is chosen, and each of those is of a paper; what is
 * not chosen stays with the request. What came by the way of its own needs no answer beside it.
 */
export function mayAcceptRequest({
  state,
  cameAnotherWay,
  files,
  chosen,
}: AcceptRequestFacts): Decision<AcceptRequestRefusal> {
  const isThere = awaitsCheck(state) || (cameAnotherWay && awaitsAnswer(state));
  if (!isThere) return refuse('request.not-answered');
  const isTwice = new Set(chosen.map(({ fileId }) => fileId)).size < chosen.length;
  if (isTwice || chosen.some(({ fileId }) => !files.includes(fileId))) return refuse('request.file-unknown');
  return chosen.every(({ testIds }) => testIds.length > 0) ? allow : refuse('request.paper-missing');
}
