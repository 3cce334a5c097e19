import type { LocalDate } from '../dates/local-date';
import type { Scheme } from './scheme-ruleset';

export interface RulesetVersion {
  id: string;
  scheme: Scheme;
  predecessor: string | null;
  validFrom: LocalDate;
}

/** The versions an engagement of this period may be opened under, the one proposed first: a version steps in for its predecessor. */
export function rulesetsInForce<T extends RulesetVersion>(rulesets: readonly T[], day: LocalDate): T[] {
  const inForce = rulesets.filter(({ validFrom }) => validFrom <= day);
  const replaced = new Set(inForce.map(({ predecessor }) => predecessor));
  return inForce.filter(({ id }) => !replaced.has(id)).sort(proposedFirst);
}

/** The version of a scheme that is proposed on a day; null when none was in force yet. */
export function rulesetInForce<T extends RulesetVersion>(
  rulesets: readonly T[],
  day: LocalDate,
  scheme: Scheme = 'ISMAP',
): T | null {
  return rulesetsInForce(rulesets, day).find((one) => one.scheme === scheme) ?? null;
}

/** The newest first; of one day the firm's own before a shipped one, then by id: the same choice on every machine. */
function proposedFirst(one: RulesetVersion, other: RulesetVersion): number {
  if (one.scheme !== other.scheme) return one.scheme < other.scheme ? -1 : 1;
  if (one.validFrom !== other.validFrom) return one.validFrom > other.validFrom ? -1 : 1;
  if (isOwn(one) !== isOwn(other)) return isOwn(one) ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** A firm's versions are numbered behind the shipped one they began with: `ISMAP@2024-08-01.2+1`. */
function isOwn({ id }: Pick<RulesetVersion, 'id'>): boolean {
  return rulesetNumber(id) > 0;
}

/** Which of the firm's own versions it is; 0 for one that is shipped. */
export function rulesetNumber(id: string): number {
  return Number(id.split('+')[1] ?? 0);
}

/** The name of the version that follows; a number that a withdrawn one had is not given again. */
export function nextRulesetId(id: string, taken: readonly string[]): string {
  const [base = ''] = id.split('+');
  const numbers = taken.filter((one) => one.split('+')[0] === base).map(rulesetNumber);
  return `${base}+${Math.max(rulesetNumber(id), ...numbers) + 1}`;
}
