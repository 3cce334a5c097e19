import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { wholePaper, type NotePlace } from './note-place';

export type WriteNoteRefusal =
  | 'note.text-missing'
  | 'note.text-not-storable'
  | 'note.place-unclear'
  | 'note.mentions-outsider'
  | 'engagement.archived';

export interface WriteNoteFacts {
  text: string;
  archived: boolean;
  /** What it hangs on; the whole paper where nothing is named. */
  place?: NotePlace;
  /** Whom it is brought before, and who works in the engagement today and may read it. */
  mentions?: readonly string[];
  team?: readonly string[];
}

/** A note says something, hangs on one place, is brought before colleagues who may read it, and is kept with the file. */
export function mayWriteNote(facts: WriteNoteFacts): Decision<WriteNoteRefusal> {
  const { text, archived, place = wholePaper, mentions = [], team = [] } = facts;
  if (archived) return refuse('engagement.archived');
  if (isBlank(text)) return refuse('note.text-missing');
  if (!isStorableText(text, textLimits.reason)) return refuse('note.text-not-storable');
  if (!mentions.every((userId) => team.includes(userId))) return refuse('note.mentions-outsider');
  const named = [place.stepId, place.markId, place.cell].filter((one) => one !== null);
  return named.length > 1 ? refuse('note.place-unclear') : allow;
}
