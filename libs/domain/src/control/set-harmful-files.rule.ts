import { allow, refuse, type Decision } from '../decision';
import type { HarmfulFileTerm } from './harmful-file';

export type SetHarmfulFilesRefusal = 'firm.harmful-files-unchanged';

export interface SetHarmfulFilesFacts {
  before: HarmfulFileTerm;
  wanted: HarmfulFileTerm;
}

/** May the firm treat files that could run otherwise from now on? What was sealed before stays sealed. */
export function maySetHarmfulFiles({ before, wanted }: SetHarmfulFilesFacts): Decision<SetHarmfulFilesRefusal> {
  return before === wanted ? refuse('firm.harmful-files-unchanged') : allow;
}
