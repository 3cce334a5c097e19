import { allow, refuse, type Decision } from '../decision';

/** The code that is mailed for a link, how long it waits, how often it may be guessed at, and how long what it opened stays open. */
export const exportCode = { digits: 8, minutes: 10, tries: 5, passMinutes: 30 } as const;

export type UseExportCodeRefusal = 'export.code-wrong';

/** Instants are milliseconds since 1970-01-01T00:00Z. */
export interface UseExportCodeFacts {
  isRight: boolean;
  isUsed: boolean;
  /** This one included. */
  tries: number;
  now: number;
  expiresAt: number;
}

/** A code is good once, for a few minutes and a few tries; which of these it failed nobody is told. */
export function mayUseExportCode(facts: UseExportCodeFacts): Decision<UseExportCodeRefusal> {
  const waits = !facts.isUsed && facts.now < facts.expiresAt && facts.tries <= exportCode.tries;
  return waits && facts.isRight ? allow : refuse('export.code-wrong');
}
