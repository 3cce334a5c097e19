import { allow, refuse, type Decision } from '../decision';
import type { ImportState } from './import-progress';

export type KeepImportRefusal = 'import.was-cancelled';

/** Asked last, in the transaction of the import: whoever stopped it before that finds nothing of it. */
export function mayKeepImport({ state }: { state: ImportState }): Decision<KeepImportRefusal> {
  return state === 'running' ? allow : refuse('import.was-cancelled');
}
