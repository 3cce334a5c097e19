import type { NotePlace } from '@akashi/domain/control';
import type { NoteView } from '../note.contract';
import { of, post } from './operation';

export interface NewNote {
  text: string;
  /** Which field of the paper or of the step, one of `noteFields`; empty for all of it. */
  field: string;
  /** What of the paper it hangs on; the whole of it where it names nothing. */
  place?: NotePlace;
  /** Ids of members of the team whom it is brought before. */
  mentions?: string[];
}

export interface WriteNotesBody {
  /** What somebody noted while they read: all of it is written, or nothing. */
  notes: NewNote[];
}

export interface AnswerNoteBody {
  answer: string;
  version: number;
}

export interface ResolveNoteBody {
  version: number;
}

export const noteApi = {
  /** Writes review notes on a working paper, one or all that somebody noted while they read it. */
  write: post('engagements/:engagementId/tests/:testId/notes', 'note.write', {
    body: of<WriteNotesBody>(),
    answer: of<NoteView[]>(),
  }),
  /** Answers a review note. */
  answer: post('engagements/:engagementId/notes/:noteId/answer', 'note.write', {
    body: of<AnswerNoteBody>(),
    answer: of<NoteView>(),
    status: 200,
  }),
  /** Resolves a review note. */
  resolve: post('engagements/:engagementId/notes/:noteId/resolve', 'note.resolve', {
    body: of<ResolveNoteBody>(),
    answer: of<NoteView>(),
    status: 200,
  }),
};
