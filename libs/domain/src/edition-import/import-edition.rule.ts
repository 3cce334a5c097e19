import { allow, refuse, type Decision } from '../decision';
import { statesName, statesReason, type ReasonRefusal } from '../text/stated-text';

export type ImportEditionRefusal =
  | 'edition.rights-not-held'
  | 'edition.rights-basis-missing'
  | 'edition.title-missing'
  | 'edition.title-not-storable'
  | 'edition.code-malformed'
  | 'edition.code-taken'
  | 'edition.has-faults'
  | 'edition.already-imported'
  | ReasonRefusal;

export interface ImportEditionFacts {
  code: string;
  titleJa: string;
  /** The person confirms that the firm holds the right to the text. */
  rightsHeld: boolean;
  rightsBasis: string;
  /** What cannot be read of the file, or was not answered yet. */
  faults: number;
  /** Codes of the editions that the firm has, and whether one of them has the same criteria. */
  knownCodes: readonly string[];
  sameContent: boolean;
}

/** The text of a catalogue is somebody's: a firm that cannot say by what right it holds it may not take it in. */
export function mayImportEdition(facts: ImportEditionFacts): Decision<ImportEditionRefusal> {
  if (!facts.rightsHeld) return refuse('edition.rights-not-held');
  const basis = statesReason(facts.rightsBasis, 'edition.rights-basis-missing');
  if (!basis.allowed) return basis;
  const title = statesName(facts.titleJa, 'edition.title-missing', 'edition.title-not-storable');
  if (!title.allowed) return title;
  if (!/^[a-z0-9](?:[a-z0-9.-]{0,38}[a-z0-9])$/.test(facts.code)) return refuse('edition.code-malformed');
  if (facts.knownCodes.includes(facts.code)) return refuse('edition.code-taken');
  if (facts.faults > 0) return refuse('edition.has-faults');
  return facts.sameContent ? refuse('edition.already-imported') : allow;
}
