import { DomainProblem } from '@akashi/api-platform';
import { mayUseReport } from '@akashi/domain/report';
import type { ComparedReport } from '../report-comparison';

/** Refuses a report that the papers no longer say, and names the parts that differ. */
export function ensureCurrent({ changed }: Pick<ComparedReport, 'changed'>): void {
  const decision = mayUseReport({ changed });
  if (!decision.allowed) throw new DomainProblem(decision.code, { facts: { changed: changed.join(' ') } });
}
