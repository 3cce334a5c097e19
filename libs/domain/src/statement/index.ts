import type { ImportStatementRefusal } from './import-statement.rule';
import type { SubmitStatementRefusal } from './submit-statement.rule';
import type { SetFaultGradeRefusal } from './set-fault-grade.rule';

export type { Selection } from './answers';
export { checkStatement, type StatementCheck, type StatementEdition } from './check-statement';
export { askedFacts, checkStatementFacts, type StatementFactTexts } from './check-statement-facts';
export {
  compareStatements,
  controlChangeKinds,
  type ChangedControl,
  type ComparedColumn,
  type ComputedChange,
  type ControlChangeKind,
  type StatedControl,
  type StatementComparison,
} from './compare-statements';
export { maySubmitStatement, type SubmitStatementFacts, type SubmitStatementRefusal } from './submit-statement.rule';
export { mayImportStatement, type ImportStatementFacts, type ImportStatementRefusal } from './import-statement.rule';
export type { IndividualControl } from './individual-control';
export { keepStableKeys, type KeyedControl } from './keep-stable-keys';
export { pairYears, selectionsOfYears, type ControlOfLastYear, type StatedSelection } from './pair-years';
export { grades, type Grade } from './grade';
export { maySetFaultGrade, type SetFaultGradeFacts, type SetFaultGradeRefusal } from './set-fault-grade.rule';
export { compareSections, type ChangedSection } from './compare-sections';
export type { StatedPopulation } from './stated-population';
export {
  auditScopeFacts,
  generativeAiUses,
  statementDateFacts,
  statementFacts,
  type GenerativeAiUse,
  type StatementFact,
} from './statement-fact';
export { populationFields, statementFields } from './statement-fields';
export type { StatementFault } from './statement-fault';
export {
  populationColumns,
  statementChoices,
  statementColumns,
  type PopulationColumn,
  type PopulationRow,
  type StatementChoice,
  type StatementColumn,
  type StatementRow,
} from './statement-row';
export {
  gradedRules,
  gradeOf,
  isGradedRule,
  statementCellRules,
  type GradedRule,
  type GradeSettings,
  type StatementCellRule,
  type StatementRule,
  type StatementRuleGrade,
  type StopReason,
} from './statement-rules';
export { readSections, type StatementSections } from './statement-sections';
export {
  preCheck,
  preCheckRequirements,
  requirementOf,
  type PreCheckLine,
  type PreCheckRequirement,
} from './pre-check';
export { sumStatement, type SelectionSums, type StatementSums } from './statement-sums';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type StatementRefusal = ImportStatementRefusal | SetFaultGradeRefusal | SubmitStatementRefusal;
