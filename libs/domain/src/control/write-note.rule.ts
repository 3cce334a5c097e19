import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

export type WriteNoteRefusal = 'note.text-missing' | 'note.text-not-storable' | 'engagement.archived';

/** A note says something, and is kept with the file. */
export function mayWriteNote(facts: { text: string; archived: boolean }): Decision<WriteNoteRefusal> {
  if (facts.archived) return refuse('engagement.archived');
  if (isBlank(facts.text)) return refuse('note.text-missing');
  return isStorableText(facts.text, textLimits.reason) ? allow : refuse('note.text-not-storable');
}
