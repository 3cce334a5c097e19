import type { LetterView, RecordLetterQuery } from '../report.contract';
import { download, get, of, upload } from './operation';

export const letterApi = {
  /** The written representation as recorded. */
  view: get('engagements/:engagementId/letter', 'report.read', { answer: of<LetterView>() }),
  /** Its file exactly as it was given. */
  file: download('engagements/:engagementId/letter/file', 'report.read'),
  /** Records the written representation; the body is the letter as PDF. */
  record: upload('engagements/:engagementId/letter', 'letter.record', {
    query: of<RecordLetterQuery>(),
    answer: of<LetterView>(),
  }),
};
