import { allow, refuse, type Decision } from '../decision';
import type { ImportState } from './import-progress';

export type CancelImportRefusal = 'import.already-ended';

export type KeepImportRefusal = 'import.was-cancelled';

/** What has come to its end is there, or was refused: neither can be stopped any more. */
export function mayCancelImport({ state }: { state: ImportState }): Decision<CancelImportRefusal> {
  return state === 'running' ? allow : refuse('import.already-ended');
}

/** Asked last, in the transaction of the import: whoever stopped it before that finds nothing of it. */
export function mayKeepImport({ state }: { state: ImportState }): Decision<KeepImportRefusal> {
  return state === 'running' ? allow : refuse('import.was-cancelled');
}
