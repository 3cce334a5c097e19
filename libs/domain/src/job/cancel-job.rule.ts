import { allow, refuse, type Decision } from '../decision';
import type { TeamRole } from '../engagement/team-role';
import { isJobOpen, type JobState } from './job';

export interface CancelJobFacts {
  state: JobState;
  askedById: string;
  cancellerId: string;
  cancellerRole: TeamRole | null;
}

export type CancelJobRefusal = 'job.already-ended' | 'job.asked-by-another';

/**
 * Work that was asked for is stopped by who asked for it, or by the engagement leader, who answers for the engagement. What
 * has been done cannot be stopped any more.
 */
export function mayCancelJob(facts: CancelJobFacts): Decision<CancelJobRefusal> {
  if (!isJobOpen(facts.state)) return refuse('job.already-ended');
  const isLeader = facts.cancellerRole === 'engagement_leader';
  if (facts.askedById !== facts.cancellerId && !isLeader) return refuse('job.asked-by-another');
  return allow;
}
