import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText } from '../text/storable-text';
import { namesOneOf } from './client-names';

export type WriteInterpretationRefusal =
  'interpretation.text-missing' | 'interpretation.text-not-storable' | 'interpretation.names-client';

export interface WriteInterpretationFacts {
  text: string;
  /** Names of the firm's clients and of their services. */
  clientNames: readonly string[];
}

/** A note is read in every engagement: what it says is about the criterion, and about no client. */
export function mayWriteInterpretation(facts: WriteInterpretationFacts): Decision<WriteInterpretationRefusal> {
  if (isBlank(facts.text)) return refuse('interpretation.text-missing');
  if (!isStorableText(facts.text)) return refuse('interpretation.text-not-storable');
  return namesOneOf(facts.text, facts.clientNames) ? refuse('interpretation.names-client') : allow;
}
