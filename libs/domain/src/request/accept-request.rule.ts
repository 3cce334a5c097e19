import { allow, refuse, type Decision } from '../decision';
import { awaitsCheck, type RequestState } from './request-state';

export type AcceptRequestRefusal = 'request.not-answered' | 'request.file-unknown' | 'request.paper-missing';

export interface AcceptRequestFacts {
  state: RequestState;
  /** Files of the answer that stands. */
  files: readonly string[];
  /** What becomes evidence, and of which papers. */
  chosen: readonly { fileId: string; testIds: readonly string[] }[];
}

/**
 * An answer is accepted as a whole. Which of its files become evidence is chosen, and each of those is of a paper; what is
 * not chosen stays with the request.
 */
export function mayAcceptRequest({ state, files, chosen }: AcceptRequestFacts): Decision<AcceptRequestRefusal> {
  if (!awaitsCheck(state)) return refuse('request.not-answered');
  const isTwice = new Set(chosen.map(({ fileId }) => fileId)).size < chosen.length;
  if (isTwice || chosen.some(({ fileId }) => !files.includes(fileId))) return refuse('request.file-unknown');
  return chosen.every(({ testIds }) => testIds.length > 0) ? allow : refuse('request.paper-missing');
}
