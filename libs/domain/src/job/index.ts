export { mayCancelJob, type CancelJobFacts, type CancelJobRefusal } from './cancel-job.rule';
export { isJobOpen, jobKinds, jobStates, jobSteps, type JobKind, type JobState, type JobStep } from './job';
