import type { ComparedCriterion, MappingEntry } from '../edition-mapping';

/** A criterion of an edition, as far as a row has to find it. */
export type MappedCriterion = Pick<ComparedCriterion, 'key'> & { readonly number: string };

/** An entry as the file says it: its kind follows from its numbers. */
export interface FileEntry extends MappingEntry {
  /** Every row of it is marked as confirmed. */
  readonly isMarked: boolean;
}
