import type { CancelImportRefusal, KeepImportRefusal } from './cancel-import.rule';

export { mayCancelImport, mayKeepImport, type CancelImportRefusal, type KeepImportRefusal } from './cancel-import.rule';
export {
  importSteps,
  type ImportProgress,
  type ImportState,
  type ImportStep,
  type TellProgress,
} from './import-progress';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type ImportProgressRefusal = CancelImportRefusal | KeepImportRefusal;
