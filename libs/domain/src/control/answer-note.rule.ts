import { refuse, type Decision } from '../decision';
import type { NoteState } from './note-state';
import { mayWriteNote, type WriteNoteRefusal } from './write-note.rule';

export type AnswerNoteRefusal = WriteNoteRefusal | 'note.resolved';

/** An answer is written under a note that still waits. */
export function mayAnswerNote(facts: {
  state: NoteState;
  text: string;
  archived: boolean;
}): Decision<AnswerNoteRefusal> {
  return facts.state === 'resolved' ? refuse('note.resolved') : mayWriteNote(facts);
}
