import type { ReviewQueueView, SeenPaper, SignatureBatchView, SignedTestsView } from '../fieldwork.contract';
import type { VersionedTest } from '../matrix.contract';
import type { RecordedTestView } from '../recorded-test.contract';
import type { NewNote } from './note.api';
import { get, of, post } from './operation';

export interface SignTestBody {
  version: number;
  /** The digest the signer saw. */
  digest: string;
}

export interface ReturnTestBody {
  version: number;
  /** What is to be done, each a note of its own; none where an open note says it already. */
  notes: NewNote[];
}

export interface PreviewSignaturesBody {
  tests: VersionedTest[];
}

export interface SignTestsBody {
  /** Each with the digest of what was seen: a signature among many stands under its paper as one alone does. */
  tests: SeenPaper[];
}

export const signOffApi = {
  /** The working papers that wait for review. */
  waiting: get('engagements/:engagementId/review-queue', 'test.read', { answer: of<ReviewQueueView>() }),
  /** Which papers a batch of preparer's signatures takes and which not, and why. Changes nothing. */
  previewSign: post('engagements/:engagementId/tests/sign/preview', 'test.sign', {
    body: of<PreviewSignaturesBody>(),
    answer: of<SignatureBatchView>(),
    status: 200,
  }),
  /** Which papers a batch of reviews takes and which not, and why. Changes nothing. */
  previewReview: post('engagements/:engagementId/tests/review/preview', 'test.review', {
    body: of<PreviewSignaturesBody>(),
    answer: of<SignatureBatchView>(),
    status: 200,
  }),
  /** Signs many papers as their preparer; each is answered for. One that asks for a signature of its own stops all. */
  signAll: post('engagements/:engagementId/tests/sign', 'test.sign', {
    stepUp: 'signature',
    body: of<SignTestsBody>(),
    answer: of<SignedTestsView>(),
    status: 200,
  }),
  /** Reviews many papers; each is answered for. One that asks for a signature of its own stops all. */
  reviewAll: post('engagements/:engagementId/tests/review', 'test.review', {
    stepUp: 'signature',
    body: of<SignTestsBody>(),
    answer: of<SignedTestsView>(),
    status: 200,
  }),
  /** Signs one paper as its preparer. */
  sign: post('engagements/:engagementId/tests/:testId/sign', 'test.sign', {
    stepUp: 'signature',
    body: of<SignTestBody>(),
    answer: of<SignedTestsView>(),
    status: 200,
  }),
  /** Signs one paper as its reviewer. */
  review: post('engagements/:engagementId/tests/:testId/review', 'test.review', {
    stepUp: 'signature',
    body: of<SignTestBody>(),
    answer: of<SignedTestsView>(),
    status: 200,
  }),
  /** Returns a paper to its preparer, with the notes that say why. */
  return: post('engagements/:engagementId/tests/:testId/return', 'test.return', {
    body: of<ReturnTestBody>(),
    answer: of<RecordedTestView>(),
    status: 200,
  }),
};
