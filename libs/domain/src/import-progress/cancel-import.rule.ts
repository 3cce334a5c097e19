import { allow, refuse, type Decision } from '../decision';
import type { ImportState } from './import-progress';

export type CancelImportRefusal = 'import.already-ended';

/** What has come to its end is there, or was refused: neither can be stopped any more. */
export function mayCancelImport({ state }: { state: ImportState }): Decision<CancelImportRefusal> {
  return state === 'running' ? allow : refuse('import.already-ended');
}
