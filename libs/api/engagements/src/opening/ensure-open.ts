import { DomainProblem } from '@akashi/api-platform';
import type { Decision } from '@akashi/domain';
import type { LocalDate } from '@akashi/domain/dates';
import type { RenewEngagementRefusal } from '@akashi/domain/engagement';

/** Refuses as the rule does; a period that does not follow the one before is told when that one ended. */
export function ensureOpen(decision: Decision<RenewEngagementRefusal>, previousEnd: LocalDate | null): void {
  if (decision.allowed) return;
  const isAboutPrevious = decision.code === 'period.gap-after-previous' || decision.code === 'period.overlaps-previous';
  throw new DomainProblem(decision.code, isAboutPrevious && previousEnd ? { facts: { previousEnd } } : {});
}
