import { allow, refuse, type Decision } from '../decision';

export type ImportMappingRefusal = 'edition.same-edition' | 'edition.mapping-answered' | 'edition.mapping-has-faults';

export interface ImportMappingFacts {
  isSame: boolean;
  /** Entries of the mapping that is there to which somebody has said yes. */
  answered: number;
  /** What cannot be read of the file. */
  faults: number;
}

/** A proposal that nobody has answered gives way to a file; what somebody has said yes to is taken back first, by name. */
export function mayImportMapping({ isSame, answered, faults }: ImportMappingFacts): Decision<ImportMappingRefusal> {
  if (isSame) return refuse('edition.same-edition');
  if (answered > 0) return refuse('edition.mapping-answered');
  return faults > 0 ? refuse('edition.mapping-has-faults') : allow;
}
