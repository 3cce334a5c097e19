import type {
  AcknowledgePointBody,
  AnswerLetterBody,
  LetterRequestStateView,
  LetterView,
  RecordLetterQuery,
  RequestLetterBody,
} from '../letter.contract';
import { download, get, of, post, put, upload } from './operation';

export const letterApi = {
  /** The written representation as recorded. */
  view: get('engagements/:engagementId/letter', 'report.read', {
    answer: of<LetterView>(),
    logs: { kind: 'read', thing: 'letter' },
  }),
  /** Its file exactly as it was given. */
  file: download('engagements/:engagementId/letter/file', 'report.read', {
    logs: { kind: 'download', thing: 'letter' },
  }),
  /** Whether the letter was put before the client, and was signed there. */
  requested: get('engagements/:engagementId/letter/request', 'report.read', {
    answer: of<LetterRequestStateView>(),
  }),
  /** Puts the letter before the client's people, to be signed by its approver; one before it that is not signed ends. */
  request: post('engagements/:engagementId/letter/request', 'letter.record', {
    body: of<RequestLetterBody>(),
    answer: of<LetterRequestStateView>(),
  }),
  /** Records the written representation; the body is the letter as PDF. */
  record: upload('engagements/:engagementId/letter', 'letter.record', {
    query: of<RecordLetterQuery>(),
    answer: of<LetterView>(),
  }),
  /** Records how the client answered every point of the letter; again with the reason of the correction. */
  answer: put('engagements/:engagementId/letter/:letterId/points', 'letter.record', {
    body: of<AnswerLetterBody>(),
    answer: of<LetterView>(),
  }),
  /** Records that the leader read a point which the client qualified, and why the report can go out. */
  acknowledge: post('engagements/:engagementId/letter/:letterId/points/:point/acknowledge', 'letter.acknowledge', {
    stepUp: 'signature',
    body: of<AcknowledgePointBody>(),
    answer: of<LetterView>(),
    status: 200,
  }),
};
