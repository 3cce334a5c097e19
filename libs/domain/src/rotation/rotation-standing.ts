/** How years in a role stand to the firm's own limit for it. */
export const rotationStandings = ['beyond', 'last', 'within', 'unlimited'] as const;

export type RotationStanding = (typeof rotationStandings)[number];

/** The year at the limit is the last one that the firm wants; without a limit there is nothing to warn of. */
export function rotationStanding(years: number, limit: number | null): RotationStanding {
  if (limit === null) return 'unlimited';
  if (years > limit) return 'beyond';
  return years === limit ? 'last' : 'within';
}
