import { allow, refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';

export type ImportProceduresRefusal =
  | 'procedure.rights-not-held'
  | 'procedure.rights-basis-missing'
  | 'procedure.has-faults'
  | 'procedure.nothing-new'
  | ReasonRefusal;

export interface ImportProceduresFacts {
  /** The person confirms that the firm holds the right to the text. */
  rightsHeld: boolean;
  rightsBasis: string;
  /** What cannot be read of the file. */
  faults: number;
  /** Procedures that are not there yet, or read differently. */
  news: number;
}

/** Standard procedures are told to registered firms alone: one that cannot say by what right it holds them may not take them in. */
export function mayImportProcedures(facts: ImportProceduresFacts): Decision<ImportProceduresRefusal> {
  if (!facts.rightsHeld) return refuse('procedure.rights-not-held');
  const basis = statesReason(facts.rightsBasis, 'procedure.rights-basis-missing');
  if (!basis.allowed) return basis;
  if (facts.faults > 0) return refuse('procedure.has-faults');
  return facts.news === 0 ? refuse('procedure.nothing-new') : allow;
}
