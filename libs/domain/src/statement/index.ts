import type { ImportStatementRefusal } from './import-statement.rule';

export type { Selection } from './answers';
export { checkStatement, type StatementCheck, type StatementEdition } from './check-statement';
export { checkStatementFacts, type StatementFactTexts } from './check-statement-facts';
export {
  compareStatements,
  controlChangeKinds,
  type ChangedControl,
  type ComparedColumn,
  type ControlChangeKind,
  type StatedControl,
  type StatementComparison,
} from './compare-statements';
export { mayImportStatement, type ImportStatementFacts, type ImportStatementRefusal } from './import-statement.rule';
export type { IndividualControl } from './individual-control';
export { keepStableKeys, type KeyedControl } from './keep-stable-keys';
export { statementFacts, type StatementFact } from './statement-fact';
export {
  blockingStatementRules,
  isBlocking,
  warningStatementRules,
  type StatementFault,
  type StatementRule,
} from './statement-fault';
export {
  statementChoices,
  statementColumns,
  type StatementChoice,
  type StatementColumn,
  type StatementRow,
} from './statement-row';
export { sumStatement, type SelectionSums, type StatementSums } from './statement-sums';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type StatementRefusal = ImportStatementRefusal;
