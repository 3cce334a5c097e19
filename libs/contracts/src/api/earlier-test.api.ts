import type { RecordedTest } from '@akashi/domain/scope';
import type { EarlierTestsPreviewView, PlanYearsView } from '../earlier-test.contract';
import { get, of, post, upload } from './operation';

export interface RecordEarlierTestsBody {
  /** Whose report says so, and of when. */
  source: string;
  tests: RecordedTest[];
  /** How many times something was recorded before, as it was read. */
  version: number;
}

export const earlierTestApi = {
  /** When each control was tested in earlier years, and the cycle it goes through. */
  years: get('engagements/:engagementId/plan/years', 'plan.read', { answer: of<PlanYearsView>() }),
  /** Reads a list of earlier tests, and says what cannot be read in it. Nothing is recorded; the body is the file. */
  preview: upload('engagements/:engagementId/earlier-tests/preview', 'earlier-test.record', {
    answer: of<EarlierTestsPreviewView>(),
  }),
  /** Records what was tested in earlier years by the report of whoever audited then. */
  record: post('engagements/:engagementId/earlier-tests', 'earlier-test.record', {
    body: of<RecordEarlierTestsBody>(),
    answer: of<PlanYearsView>(),
  }),
};
