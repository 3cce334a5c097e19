import { allow, refuse, type Decision } from '../decision';
import type { TeamRole } from '../engagement/team-role';
import type { NoteState } from './note-state';

export type ResolveNoteRefusal =
  'note.resolved' | 'note.resolver-did-the-work' | 'note.resolver-not-above' | 'engagement.archived';

export interface ResolveNoteFacts {
  state: NoteState;
  authorId: string;
  /** The role that the author holds in the engagement, or held. */
  authorRole: TeamRole;
  /** The author works in the engagement no more: somebody in their role takes their place. */
  authorHasLeft: boolean;
  resolverId: string;
  /** Null for whoever has none in the engagement. */
  resolverRole: TeamRole | null;
  /** Who did the work the note is about, or null before anyone did. */
  preparerId: string | null;
  preparerRole: TeamRole | null;
  archived: boolean;
}

/** Each looks at the work of those before; the quality reviewer looks at all of it from outside. */
const lineOfReview: readonly TeamRole[] = ['practitioner', 'senior', 'engagement_leader', 'quality_reviewer'];

/**
 * A question is settled by whoever asked it or somebody above: neither by whoever did the work, unless the question was their
 * own, nor by a peer of theirs.
 */
export function mayResolveNote(facts: ResolveNoteFacts): Decision<ResolveNoteRefusal> {
  if (facts.archived) return refuse('engagement.archived');
  if (facts.state === 'resolved') return refuse('note.resolved');
  if (facts.resolverId === facts.authorId) return allow;
  if (facts.resolverId === facts.preparerId) return refuse('note.resolver-did-the-work');
  const place = (role: TeamRole | null): number => (role === null ? -1 : lineOfReview.indexOf(role));
  const resolver = place(facts.resolverRole);
  const needed = facts.authorHasLeft ? place(facts.authorRole) : place(facts.authorRole) + 1;
  const isAbove = resolver >= needed && resolver > place(facts.preparerRole);
  return isAbove ? allow : refuse('note.resolver-not-above');
}
