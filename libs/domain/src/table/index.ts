export { csvText, type CsvValue } from './csv-text';
export { headingMatch, plainHeading, type TableField } from './field';
export {
  columnLetters,
  columnNumber,
  mergedArea,
  tableCellKinds,
  tableEncodings,
  type MergedArea,
  type TableCell,
  type TableCellKind,
  type TableEncoding,
  type TableFile,
  type TableRow,
  type TableSheet,
} from './grid';
export { headedColumns, headingOf, type HeadedColumn, type HeadRows } from './head-rows';
export { mappedColumns, type SheetMapping, type TableMapping } from './mapping';
export {
  checkMapping,
  mappingFaultRules,
  sharesColumn,
  type MappingFault,
  type MappingFaultRule,
} from './mapping-fault';
export { parseMapping } from './parse-mapping';
export { previewOf, type SheetPreview, type TablePreview } from './preview';
export { headingFingerprint, proposeMapping, proposeSheet, recallMapping } from './propose-mapping';
export { isSeenAsTold, isUncertainNumber, seenInCell } from './seen-in-cell';
export { readRecords, textOf, type RecordReading, type RowCounts, type TableRecord } from './read-records';
export { unreadRule } from './unread-cell';
