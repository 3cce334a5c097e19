export { DocumentFault, type DocumentFaultCode, type DocumentFaultPlace } from './document-fault';
export {
  DamagedFile,
  dataKeyIdIn,
  decryptSegment,
  encryptionOf,
  headerBytes,
  newEncryption,
  placeOfSegment,
  segmentBytes,
  sizesOf,
  type DataKey,
  type FileEncryption,
} from './encryption/file-encryption';
export { decrypted, EncryptingStream } from './encryption/encrypted-streams';
export { readerOf, writerOf, type OpenFile } from './encryption/open-file';
export type { InspectionMark } from './inspection/inspection-mark';
export type { SignedReport, SignOffMatrix, SignOffMatrixRow } from './inspection/sign-off-matrix';
export { harmOfFile } from './reading/harm-of-file';
export {
  packageRoles,
  type HeldPackageFile,
  type PackageFile,
  type PackageLedger,
  type PackageModel,
  type PackageRole,
  type SignNote,
} from './package/package-model';
export {
  populationEncodings,
  populationLimits,
  type PopulationEncoding,
  type PopulationFile,
  type PopulationSummary,
  type PopulationLimits,
} from './population/population-file';
export {
  appendixResults,
  type AppendixPopulation,
  type AppendixResult,
  type AppendixRow,
  type LedgerMark,
  type ReportFinding,
  type ReportModel,
  type ReportResults,
  type ReportScope,
  type ReportScopePart,
  type ReportSigner,
  type ReportSubject,
  type ReportSubsequentEvents,
  type ReportTexts,
} from './report/report-model';
export {
  populationColumns,
  rowsOfSheet,
  statementColumns,
  statementLimits,
  type FilledStatement,
  type StatementCell,
  type StatementCellFault,
  type StatementColumn,
  type StatementCriterion,
  type StatementEdition,
  type StatementLanguage,
  type StatementLimits,
  type StatementReading,
  type StatementRow,
  type StatementSheetRow,
} from './statement/statement-rows';
export type { MappedStatement, StatementTablePreview } from './statement/statement-table';
export { readStatementXlsx } from './statement/read-statement-xlsx';
export {
  codeOfGenerativeAi,
  codeOfWord,
  columnWords,
  factHints,
  populationWords,
  sheetNames,
  wordOfCode,
  wordsToChoose,
} from './statement/statement-words';
export { renderStatementTemplate, writeStatementXlsx } from './statement/write-statement-xlsx';
export { readPopulationFile, type PopulationFileReading } from './population/read-population-file';
export type { PopulationFileSummary } from './population/summarise-population';
export { rankedIn, unpackRanking, type RankedPlace } from './population/kept-ranking';
export { holdsText, type RowsSought } from './population/find-canonical-rows';
export type { RankedCanonicalRows } from './population/rank-canonical-rows';
export { rankPopulation, type RankedPopulationRow } from './population/rank-population';
export { readPopulationCsv } from './population/read-population-csv';
export { writeCsv, type CsvValue } from './population/write-csv';
export { ledgerKeyFingerprint, packagePage } from './package/describe-package';
export { buildPackage, factsOf } from './package/pack-package';
export {
  verifyLedger,
  type LedgerFault,
  type LedgerFinding,
  type StoredEvent,
  type StoredLedger,
} from './ledger/verify-ledger';
export {
  keyOfNote,
  publicKeyPemOf,
  publicKeyText,
  readKeyList,
  verifierKeyOf,
  type KeyList,
  type ListedKey,
} from './ledger/key-list';
export { proveIssue, type ProvableLedger } from './ledger/prove-issue';
export { boundAssertions } from './package/check-package';
export { PackageFault, packageFaultCodes, type PackageFaultCode } from './package/package-fault';
export { sampleLedger, sampleOrigin, signSampleNote, type SampleEvent } from './package/sample-ledger';
export { renderAppendixXlsx } from './report/render-appendix-xlsx';
export { renderLetterPdf, type LetterModel } from './letter/render-letter-pdf';
export { renderReportDocx } from './report/render-report-docx';
export { renderReportPdf, type RenderOptions } from './report/render-report-pdf';
export { reportFileNames, wordingOf } from './report/report-words';
export { countResults, sumResults, type ResultCount } from './report/report-counts';
export { DocumentProcesses, type DocumentProcessOptions } from './processes/document-processes';
export type { DocumentTask, DocumentTasks, TaskInput, TaskOutput } from './processes/task-kinds';
export { statementWordsOf } from './statement/statement-answers';
export { undrawableIn, undrawableLetters } from './report/undrawable-letters';
export { renderOscalPlanOfAction, renderOscalResults } from './oscal/render-oscal';
export type { CellMark } from './marking/cell-mark';
export { faultComment } from './marking/fault-words';
export type { ListWorkbook } from './archive/list-workbook';
export { writeFaultCsv, type FaultList } from './marking/write-fault-list';
export { readTable } from './table/read-table';
export { tableLimits, type TableLimits } from './table/table-limits';
export type { ProcedureFileLook, ProcedureFileReading } from './table/read-procedure-file';
export type { MappingFileLook, MappingFileRead } from './table/read-mapping-file';
export type { LinkListLook, LinkListReading } from './table/read-link-list';
export { writeMappingCsv, type MappingFileModel } from './table/write-mapping-file';
export type { CatalogueFileReading, CatalogueFileView, CataloguePlan } from './table/read-catalogue-file';
export { matrixWorkbookLimits } from './matrix/read-matrix-workbook';
export { plainText, type MatrixFileModel, type MatrixFileReading, type MatrixFileRow } from './matrix/matrix-workbook';
export { viewingLimits } from './reading/viewing-limits';
export { readStoredZip, type ReadEntry } from './archive/read-stored-zip';
export { streamedZip } from './archive/stored-zip';
export type { EngagementFileModel, ListedTable, MeasuredFile } from './engagement-file/engagement-file-model';
export { layOutEngagementFile, measured } from './engagement-file/lay-out-engagement-file';
export { readableTable } from './engagement-file/readable-table';
