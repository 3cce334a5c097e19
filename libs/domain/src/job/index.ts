import type { CancelJobRefusal } from './cancel-job.rule';

export { mayCancelJob, type CancelJobFacts, type CancelJobRefusal } from './cancel-job.rule';
export { isJobOpen, jobStates, jobSteps, type JobKind, type JobState, type JobStep } from './job';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type JobRefusal = CancelJobRefusal;
