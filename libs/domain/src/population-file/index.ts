export { keepRows, type CutRows } from './kept-rows';
export { codeOf } from './look-at-letters';
export {
  readPopulationPieces,
  readPopulationRows,
  readPopulationSheet,
  readPopulationText,
  type ReadingOrder,
} from './read-population';
export {
  readingLimits,
  type ColumnFacts,
  type ControlTotal,
  type FileRow,
  type PeriodCounts,
  type PopulationReading,
  type PopulationTable,
  type ReadingLimits,
} from './population-table';
export {
  asKept,
  ownChoices,
  populationDelimiters,
  populationEncodings,
  quoteMeanings,
  recordsMeanings,
  type PopulationDelimiter,
  type PopulationEncoding,
  type PopulationFileChoices,
  type QuoteMeaning,
  type ReadingChoices,
  type RecordsMeaning,
} from './reading-choices';
export {
  faultLimit,
  readingFaultRules,
  readingNoticeRules,
  type ReadingFault,
  type ReadingFaultRule,
  type ReadingNotice,
  type ReadingNoticeRule,
} from './reading-faults';
export { readingSubjects, type ReadingQuestion, type ReadingSubject } from './reading-questions';
