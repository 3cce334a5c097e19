import { refuse, type Decision } from '../decision';
import { mayRecordItem, type RecordItemFacts, type RecordItemRefusal } from '../sampling/record-item.rule';
import type { Proposal } from './propose-results';

export type TakeProposalRefusal = RecordItemRefusal | 'matching.not-proposed' | 'matching.already-recorded';

export interface TakeProposalFacts extends Omit<RecordItemFacts, 'result' | 'note'> {
  /** What the newest look at its documents says of the attribute. */
  proposal: Proposal | null;
}

/** What a rule proposes becomes a result when a person takes it, where nothing is recorded yet: what somebody set is never changed by it. */
export function mayTakeProposal({ proposal, ...item }: TakeProposalFacts): Decision<TakeProposalRefusal> {
  const recordable = mayRecordItem({ ...item, recorded: null, result: 'NO_EXCEPTION', note: '' });
  if (!recordable.allowed) return recordable;
  if (item.recorded !== null) return refuse('matching.already-recorded');
  return proposal === 'agreed' || proposal === 'within' ? recordable : refuse('matching.not-proposed');
}
