import type { CancelImportRefusal } from './cancel-import.rule';
import type { KeepImportRefusal } from './keep-import.rule';

export { mayCancelImport, type CancelImportRefusal } from './cancel-import.rule';
export {
  importSteps,
  type ImportProgress,
  type ImportState,
  type ImportStep,
  type TellProgress,
} from './import-progress';
export { mayKeepImport, type KeepImportRefusal } from './keep-import.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type ImportProgressRefusal = CancelImportRefusal | KeepImportRefusal;
