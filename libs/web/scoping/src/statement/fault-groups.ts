import type { Fault } from '@akashi/contracts';
import type { Lang } from '@akashi/web-ui';

/** The faults that break one rule, in the order of the file. */
export interface FaultGroup {
  rule: string;
  /** It keeps the file out; otherwise it is only told. */
  stops: boolean;
  faults: readonly Fault[];
}

/**
 * Faults by rule, those that keep the file out first, and in each kind the most frequent: what is wrong many times is
 * corrected once in the client's file.
 */
export function groupFaults(faults: readonly Fault[]): FaultGroup[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) groups.set(fault.rule, [...(groups.get(fault.rule) ?? []), fault]);
  return [...groups]
    .map(([rule, found]) => ({ rule, stops: found[0]?.grade !== 'warn', faults: found }))
    .sort((a, b) => Number(b.stops) - Number(a.stops) || b.faults.length - a.faults.length);
}

/** What stands at a place: the client's words, or in how many rows nothing does. */
export function emptyRows({ rows }: Fault, lang: Lang): string | null {
  if (rows === undefined) return null;
  const count = rows.toLocaleString('en-US');
  return lang === 'ja' ? `${count} 行で空欄` : `empty in ${count} rows`;
}
