/**
 * Work that takes too long for an answer, with its steps in order. The steps are what a person is told: `step` counts from 1,
 * and 0 says that the job still waits.
 */
export const jobSteps = {
  'report.issue': ['collect-report', 'render-report', 'render-appendix', 'record-issue'],
  'package.build': ['collect-papers', 'pack-papers', 'record-package'],
  'engagement-file.make': [
    'collect-engagement-file',
    'write-engagement-file',
    'read-engagement-file',
    'record-engagement-file',
  ],
} as const;

export type JobKind = keyof typeof jobSteps;
export type JobStep = { [Kind in JobKind]: (typeof jobSteps)[Kind][number] }[JobKind];

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export type JobState = (typeof jobStates)[number];

/** Whether a job may still come to something. */
export function isJobOpen(state: JobState): boolean {
  return state === 'queued' || state === 'running';
}
