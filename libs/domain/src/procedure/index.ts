import type { CorrectInterpretationRefusal } from './correct-interpretation.rule';
import type { ImportProceduresRefusal } from './import-procedures.rule';
import type { WriteInterpretationRefusal } from './write-interpretation.rule';

export { mayCorrectInterpretation, type CorrectInterpretationFacts } from './correct-interpretation.rule';
export { mayImportProcedures, type ImportProceduresFacts } from './import-procedures.rule';
export { mayWriteInterpretation, type WriteInterpretationFacts } from './write-interpretation.rule';
export {
  procedureFaultRules,
  type ProcedureEntry,
  type ProcedureFault,
  type ProcedureFaultRule,
} from './procedure-entry';
export { procedureFieldNames, procedureFields, type ProcedureField } from './procedure-field';
export { readProcedures, type ProcedureCriterion, type ProcedureReading } from './read-procedures';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type ProcedureRefusal = CorrectInterpretationRefusal | ImportProceduresRefusal | WriteInterpretationRefusal;
