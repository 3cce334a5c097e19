import type { NoteView } from '../fieldwork.contract';
import { of, post } from './operation';

export interface WriteNoteBody {
  text: string;
  /** What the note is about: `steps`, `conclusion`, `evidence`, or empty for the whole paper. */
  field: string;
}

export interface AnswerNoteBody {
  answer: string;
  version: number;
}

export interface ResolveNoteBody {
  version: number;
}

export const noteApi = {
  /** Writes a review note on a working paper. */
  write: post('engagements/:engagementId/tests/:testId/notes', 'note.write', {
    body: of<WriteNoteBody>(),
    answer: of<NoteView>(),
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
