import type { CountedTermView, EngagementRotationView } from '@akashi/contracts';
import type { TeamRole } from '@akashi/domain/engagement';
import { rotationStanding, yearsOnClient, type AuditPeriod, type RotationStanding } from '@akashi/domain/rotation';

/** Years of one person on the client of an engagement, if they are on it in this role. */
export interface RotationOfPerson {
  readonly yearsInRole: number;
  readonly sinceInRole: string;
  readonly years: number;
  readonly since: string;
  readonly limit: number | null;
  readonly standing: RotationStanding;
  /** Where they were, the newest first, each with whether it is one of the years in a row. */
  readonly terms: CountedTermView[];
}

/** Asked of the same rule as the firm's page; `at` is the year to come where it is put together, else the engagement's own. */
export function rotationOf(
  view: EngagementRotationView,
  userId: string,
  role: TeamRole,
  at: AuditPeriod = view.period,
): RotationOfPerson {
  const terms = view.people.find((one) => one.userId === userId)?.terms ?? [];
  const asked = { periods: view.periods, terms, at };
  const inRole = yearsOnClient({ ...asked, role });
  const all = yearsOnClient({ ...asked, role: null });
  const counted = new Set(all.terms);
  const limit = view.limits.find((one) => one.role === role)?.years ?? null;
  return {
    yearsInRole: inRole.years,
    sinceInRole: inRole.since,
    years: all.years,
    since: all.since,
    limit,
    standing: rotationStanding(inRole.years, limit),
    terms: terms.map((term) => ({ ...term, isCounted: counted.has(term) })),
  };
}
