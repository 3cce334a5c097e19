import type { HarmfulFileTerm } from '../control/harmful-file';
import { allow, refuse, type Decision } from '../decision';

export type SetHarmfulFilesRefusal = 'firm.harmful-files-unchanged';

export interface SetHarmfulFilesFacts {
  before: HarmfulFileTerm;
  wanted: HarmfulFileTerm;
}

/** May the firm treat files that could run otherwise from now on? What was sealed before stays sealed. */
export function maySetHarmfulFiles({ before, wanted }: SetHarmfulFilesFacts): Decision<SetHarmfulFilesRefusal> {
  return before === wanted ? refuse('firm.harmful-files-unchanged') : allow;
}
