export type { Selection } from './answers';
export { checkStatement, type StatementCheck, type StatementEdition } from './check-statement';
export { mayImportStatement, type ImportStatementFacts, type ImportStatementRefusal } from './import-statement.rule';
export type { IndividualControl } from './individual-control';
export { checkStatementFacts, statementFacts, type StatementFact, type StatementFactTexts } from './statement-facts';
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
