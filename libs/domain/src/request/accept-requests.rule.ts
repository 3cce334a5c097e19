import { isLocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { awaitsCheck, type RequestState } from './request-state';

export type AcceptRequestsRefusal = 'request.not-answered' | 'evidence.date-invalid';

/** An answer of which everything is accepted, in numbers. */
export interface WholeAnswer {
  state: RequestState;
  /** Files of the answer that stands. */
  files: number;
  /** Papers that the request serves. */
  papers: number;
}

/** Every file of the answer becomes evidence of every paper of its request; of no paper, it stays with the request. */
export function becomesEvidence({ files, papers }: Pick<WholeAnswer, 'files' | 'papers'>): boolean {
  return files > 0 && papers > 0;
}

/** Several answers are accepted whole, all or none of them; what becomes evidence says of which day it is. */
export function mayAcceptRequests(
  answers: readonly WholeAnswer[],
  asOf: string | null,
): Decision<AcceptRequestsRefusal> {
  if (answers.some(({ state }) => !awaitsCheck(state))) return refuse('request.not-answered');
  if (!answers.some(becomesEvidence)) return allow;
  return asOf !== null && isLocalDate(asOf) ? allow : refuse('evidence.date-invalid');
}
