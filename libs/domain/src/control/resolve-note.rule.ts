import { allow, refuse, type Decision } from '../decision';
import type { NoteState } from './note-state';

export type ResolveNoteRefusal = 'note.resolved' | 'note.resolver-did-the-work' | 'engagement.archived';

export interface ResolveNoteFacts {
  state: NoteState;
  authorId: string;
  resolverId: string;
  /** Who did the work the note is about, or null before anyone did. */
  preparerId: string | null;
  archived: boolean;
}

/** Whoever did the work does not decide that a question about it is settled, unless the question was their own. */
export function mayResolveNote(facts: ResolveNoteFacts): Decision<ResolveNoteRefusal> {
  if (facts.archived) return refuse('engagement.archived');
  if (facts.state === 'resolved') return refuse('note.resolved');
  const ownWork = facts.resolverId === facts.preparerId && facts.resolverId !== facts.authorId;
  return ownWork ? refuse('note.resolver-did-the-work') : allow;
}
