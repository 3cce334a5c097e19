import type { EngagementContext } from '@akashi/web-platform';

interface Period {
  readonly start: string;
  readonly end: string;
}

/** The period of the engagement that is open; the widest while none is known, so that nothing is asked without need. */
export function periodOf(context: Pick<EngagementContext, 'current'>): Period {
  const current = context.current();
  return { start: current?.periodStart ?? '0001-01-01', end: current?.periodEnd ?? '9999-12-31' };
}

export const isOutside = (day: string, { start, end }: Period): boolean => day !== '' && (day < start || day > end);
