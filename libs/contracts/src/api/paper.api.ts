import type { Conclusion } from '@akashi/domain/control';
import type { PaperView, RecordedStepsView, StepBody } from '../fieldwork.contract';
import type { VersionedTest } from '../matrix.contract';
import type { RecordedTestView } from '../recorded-test.contract';
import { get, of, put } from './operation';

export interface RecordStepsBody {
  version: number;
  /** The whole list in its order; a step that is not in it ends. */
  steps: StepBody[];
}

export interface RecordConclusionBody {
  version: number;
  conclusion: Conclusion | null;
  note: string;
}

export interface AssignTestBody {
  assigneeId: string;
  dueOn: string | null;
  version: number;
}

export interface AssignTestsBody {
  tests: VersionedTest[];
  assigneeId: string;
  dueOn: string | null;
}

export const paperApi = {
  /** Assigns many working papers at once, or none of them. */
  assignAll: put('engagements/:engagementId/tests/assignments', 'test.assign', {
    body: of<AssignTestsBody>(),
    answer: of<VersionedTest[]>(),
  }),
  /** One working paper with everything that belongs to it. */
  view: get('engagements/:engagementId/tests/:testId', 'test.read', {
    answer: of<PaperView>(),
    logs: { kind: 'read', thing: 'paper' },
  }),
  /** Assigns one working paper. */
  assign: put('engagements/:engagementId/tests/:testId/assignment', 'test.assign', {
    body: of<AssignTestBody>(),
    answer: of<VersionedTest>(),
  }),
  /** Records the steps of a working paper. */
  recordSteps: put('engagements/:engagementId/tests/:testId/steps', 'test.record', {
    body: of<RecordStepsBody>(),
    answer: of<RecordedStepsView>(),
  }),
  /** Records the result of a test. */
  recordConclusion: put('engagements/:engagementId/tests/:testId/conclusion', 'test.record', {
    body: of<RecordConclusionBody>(),
    answer: of<RecordedTestView>(),
  }),
};
