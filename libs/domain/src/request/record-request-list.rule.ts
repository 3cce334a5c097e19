import { allow, refuse, type Decision } from '../decision';

export type RecordRequestListRefusal = 'request.list-nothing' | 'request.listed-already';

/** What is new is not there yet: a list that is taken in twice adds nothing. */
export function mayRecordRequestList(facts: { rows: number; isThere: boolean }): Decision<RecordRequestListRefusal> {
  if (facts.rows === 0) return refuse('request.list-nothing');
  return facts.isThere ? refuse('request.listed-already') : allow;
}
