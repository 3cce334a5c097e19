import type { Conclusion, CopySource, Renewal } from '@akashi/domain/control';
import type { PaperContentsView, PaperView, RecordedStepsView, StepBody } from '../fieldwork.contract';
import type { CopiedStepsView, FilledPapersView, PriorPaperView } from '../copied-steps.contract';
import type { VersionedTest } from '../matrix.contract';
import type { RecordedTestView } from '../recorded-test.contract';
import { get, of, post, put } from './operation';

export interface RecordStepsBody {
  version: number;
  /** The whole list in its order; a step that is not in it ends. */
  steps: StepBody[];
}

export interface LookBody {
  /** The digest of what is shown. */
  digest: string;
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

export interface FillPapersBody {
  tests: VersionedTest[];
  /** Whether procedures may stand beside steps that are on a paper already. */
  besideSteps: boolean;
}

export interface CopyStepsBody {
  tests: VersionedTest[];
  from: CopySource;
  /** The paper of this engagement that is copied from; null for last year's. */
  paperId: string | null;
  /** These of its steps alone; null for all of them. */
  stepIds: string[] | null;
  /** Whether they may stand beside steps that are on a paper already. */
  besideSteps: boolean;
}

export interface RenewStepBody {
  version: number;
  /** The version of the procedure that was read. */
  procedureVersion: number;
  wording: Renewal;
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
  /** What the signatures of one working paper were put under, beside what stands there now. */
  contents: get('engagements/:engagementId/tests/:testId/contents', 'test.read', {
    answer: of<PaperContentsView>(),
    logs: { kind: 'read', thing: 'paper' },
  }),
  /** Notes that the reviewer has the paper before them in this state. */
  look: post('engagements/:engagementId/tests/:testId/looks', 'test.review', { body: of<LookBody>(), status: 204 }),
  /** Assigns one working paper. */
  assign: put('engagements/:engagementId/tests/:testId/assignment', 'test.assign', {
    body: of<AssignTestBody>(),
    answer: of<VersionedTest>(),
  }),
  /** Which papers would be filled with the firm's procedures and which not, and why. Changes nothing. */
  previewFill: post('engagements/:engagementId/tests/procedures/preview', 'test.record', {
    body: of<FillPapersBody>(),
    answer: of<FilledPapersView>(),
    status: 200,
  }),
  /** Writes the firm's standard procedures as steps on the papers that take them; none when one changed meanwhile. */
  fill: put('engagements/:engagementId/tests/procedures', 'test.record', {
    body: of<FillPapersBody>(),
    answer: of<FilledPapersView>(),
  }),
  /** Which paper of last year's engagement was of the same control, for whoever may read it there. */
  prior: get('engagements/:engagementId/tests/:testId/prior', 'test.read', { answer: of<PriorPaperView>() }),
  /** Which papers would take steps of last year's paper or of another, and which not, and why. Changes nothing. */
  previewCopy: post('engagements/:engagementId/tests/copies/preview', 'test.record', {
    body: of<CopyStepsBody>(),
    answer: of<CopiedStepsView>(),
    status: 200,
  }),
  /** Writes the steps of last year's paper, or of another, on the papers that take them: how it was done, never what was found. */
  copy: put('engagements/:engagementId/tests/copies', 'test.record', {
    body: of<CopyStepsBody>(),
    answer: of<CopiedStepsView>(),
  }),
  /** Takes the newest wording of a procedure into its step, or says that the step stays as it is worded. */
  renewStep: put('engagements/:engagementId/tests/:testId/steps/:stepId/procedure', 'test.record', {
    body: of<RenewStepBody>(),
    answer: of<RecordedTestView>(),
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
