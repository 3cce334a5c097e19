import { allow, refuse, type Decision } from '../decision';
import type { Harm, HarmfulFileTerm } from './harmful-file';

export type TakeHarmfulFileRefusal = 'evidence.file-is-program' | 'evidence.file-has-macros' | 'evidence.file-infected';

export interface TakeHarmfulFileFacts {
  /** What the content is, whatever the name says; null for a file that runs nothing. */
  harm: Harm | null;
  term: HarmfulFileTerm;
}

/** A file that could run is no evidence that a colleague opens unawares: it is refused, or sealed where the firm says so. */
export function mayTakeHarmfulFile({ harm, term }: TakeHarmfulFileFacts): Decision<TakeHarmfulFileRefusal> {
  if (harm === 'program') return term === 'seal' ? allow : refuse('evidence.file-is-program');
  if (harm === 'malware') return term === 'seal' ? allow : refuse('evidence.file-infected');
  if (harm === 'macros') return term === 'refuse' ? refuse('evidence.file-has-macros') : allow;
  return allow;
}
