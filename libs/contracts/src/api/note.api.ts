import type { AnswerNoteBody, NoteView, ResolveNoteBody, WriteNoteBody } from '../fieldwork.contract';
import { of, post } from './operation';

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
