import { DomainProblem } from '../problems/domain-problem';

export interface ReceivedFile {
  sha256: string;
  size: number;
}

/** How a kept file stands to what was recorded when it came. */
export type FileCondition = 'as-recorded' | 'missing' | 'longer' | 'shorter' | 'different';

export function conditionOf(recorded: ReceivedFile, found: ReceivedFile): FileCondition {
  if (found.size !== recorded.size) return found.size > recorded.size ? 'longer' : 'shorter';
  return found.sha256 === recorded.sha256 ? 'as-recorded' : 'different';
}

export function isNotAsRecorded(error: unknown): error is DomainProblem {
  return error instanceof DomainProblem && error.code === 'file.not-as-recorded';
}

export function notAsRecorded(condition: Exclude<FileCondition, 'as-recorded'>): DomainProblem {
  return new DomainProblem('file.not-as-recorded', { facts: { condition } });
}
