import type { JobKind, JobState, JobStep } from '@akashi/domain/job';
import type { ProblemCode } from './problem/problem-code';

/** A job as the page follows it: what is done at this moment, and what came of it. */
export interface JobView {
  id: string;
  kind: JobKind;
  state: JobState;
  /** Counts from 1; 0 while it waits. A job that failed says here in which step. */
  step: number;
  steps: number;
  /** What is being done; null while it waits. */
  doing: JobStep | null;
  /** Why it failed; null unless it did. */
  problem: ProblemCode | null;
  /** What it is about: the report that is issued. Null for a package, which comes to be by it. */
  subjectId: string | null;
  /** The report issued, the package built; null until it is done. */
  resultId: string | null;
  askedBy: string;
  askedByName: string;
  askedAt: string;
  endedAt: string | null;
  /** Seconds since it was asked for, until it ended. */
  elapsedSeconds: number;
}
