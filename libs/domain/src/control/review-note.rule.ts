import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../firm/storable-text';

/** 査閲コメント: open blocks the review, answered waits for the one who asked, resolved is done. */
export const noteStates = ['open', 'answered', 'resolved'] as const;

export type NoteState = (typeof noteStates)[number];

export type NoteRefusal =
  | 'note.text-missing'
  | 'note.text-not-storable'
  | 'note.resolved'
  | 'note.resolver-did-the-work'
  | 'engagement.archived';

/** A note says something, and is kept with the file. */
export function mayWriteNote(facts: { text: string; archived: boolean }): Decision<NoteRefusal> {
  if (facts.archived) return refuse('engagement.archived');
  if (isBlank(facts.text)) return refuse('note.text-missing');
  return isStorableText(facts.text, textLimits.reason) ? allow : refuse('note.text-not-storable');
}

/** An answer is written under a note that still waits. */
export function mayAnswerNote(facts: { state: NoteState; text: string; archived: boolean }): Decision<NoteRefusal> {
  return facts.state === 'resolved' ? refuse('note.resolved') : mayWriteNote(facts);
}

export interface ResolveNoteFacts {
  state: NoteState;
  authorId: string;
  resolverId: string;
  /** Who did the work the note is about, or null before anyone did. */
  preparerId: string | null;
  archived: boolean;
}

/** Whoever did the work does not decide that a question about it is settled, unless the question was their own. */
export function mayResolveNote(facts: ResolveNoteFacts): Decision<NoteRefusal> {
  if (facts.archived) return refuse('engagement.archived');
  if (facts.state === 'resolved') return refuse('note.resolved');
  const ownWork = facts.resolverId === facts.preparerId && facts.resolverId !== facts.authorId;
  return ownWork ? refuse('note.resolver-did-the-work') : allow;
}
