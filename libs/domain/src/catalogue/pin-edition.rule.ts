import { allow, refuse, type Decision } from '../decision';
import type { LocalDate } from '../dates/local-date';

export type PinEditionRefusal =
  'edition.already-pinned' | 'edition.not-sealed' | 'edition.not-yet-in-force' | 'edition.differs-from-statement';

export interface PinEditionFacts {
  editionId: string;
  /** A sealed edition never changes again; one that is still being imported is not sealed. */
  editionSealed: boolean;
  editionValidFrom: LocalDate;
  periodEnd: LocalDate;
  /** The edition the final statement was checked against; null while there is no statement. */
  statementEditionId: string | null;
  pinnedEditionId: string | null;
}

/**
 * An engagement is measured by one edition from the approval of its plan to its archive: the one the client's statement
 * was written for, in force before the period ends, and closed to changes.
 */
export function mayPinEdition(facts: PinEditionFacts): Decision<PinEditionRefusal> {
  if (facts.pinnedEditionId !== null) return refuse('edition.already-pinned');
  if (!facts.editionSealed) return refuse('edition.not-sealed');
  if (facts.editionValidFrom > facts.periodEnd) return refuse('edition.not-yet-in-force');
  if (facts.statementEditionId !== facts.editionId) return refuse('edition.differs-from-statement');
  return allow;
}
