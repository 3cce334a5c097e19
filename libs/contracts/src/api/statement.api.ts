import type {
  FaultGradeView,
  ImportStatementQuery,
  MarkStatementQuery,
  PreCheckFileQuery,
  PreCheckView,
  SetFaultGradeBody,
  StatementColumnsView,
  StatementImportView,
  StatementMappingQuery,
  StatementPageView,
  StatementPreviewView,
  StatementTemplateQuery,
  StatementVersionQuery,
  SubmittedStatementView,
} from '../statement.contract';
import { convert, download, get, of, put, upload } from './operation';

export const statementApi = {
  /** A version of the client's statement with its sums; the latest without `version`. */
  view: get('engagements/:engagementId/statement', 'statement.read', {
    query: of<StatementVersionQuery>(),
    answer: of<StatementPageView>(),
    logs: { kind: 'read', thing: 'statement' },
  }),
  /** The file of a version exactly as the client gave it. */
  file: download('engagements/:engagementId/statement/file', 'statement.read', {
    query: of<StatementVersionQuery>(),
    logs: { kind: 'download', thing: 'statement' },
  }),
  /** The files that the client handed in on its own desk, the latest first. */
  submitted: get('engagements/:engagementId/statement/submitted', 'statement.read', {
    answer: of<SubmittedStatementView[]>(),
  }),
  /** One of them exactly as it came: taken up by importing it like every other file. */
  submittedFile: download('engagements/:engagementId/statement/submitted/:statementFileId', 'statement.read', {
    logs: { kind: 'download', thing: 'statement' },
  }),
  /** The columns of a client's own workbook, with a mapping to begin with. Nothing is kept of it but the file. */
  columns: upload('engagements/:engagementId/statement/columns', 'statement.import', {
    answer: of<StatementColumnsView>(),
  }),
  /** Reads a statement and says everything its import would say. Nothing is kept of it but the file. */
  preview: upload('engagements/:engagementId/statement/preview', 'statement.import', {
    query: of<StatementMappingQuery>(),
    answer: of<StatementPreviewView>(),
  }),
  /** Takes a statement as a new version; the body is the file. What there is to tell of it has been seen in the preview. */
  import: upload('engagements/:engagementId/statement', 'statement.import', {
    query: of<ImportStatementQuery>(),
    answer: of<StatementImportView>(),
  }),
  /** The client's own file back with each fault at its cell, or the list of its faults. */
  mark: convert('engagements/:engagementId/statement/marked', 'statement.import', { query: of<MarkStatementQuery>() }),
  /** The pre-check (事前点検) of a version: what the client may still mend, apart from what the audit found. */
  preCheck: get('engagements/:engagementId/statement/pre-check', 'statement.read', {
    query: of<StatementVersionQuery>(),
    answer: of<PreCheckView>(),
  }),
  /** The pre-check as a list of its own. */
  preCheckFile: download('engagements/:engagementId/statement/pre-check/file', 'statement.read', {
    query: of<PreCheckFileQuery>(),
    logs: { kind: 'download', thing: 'statement' },
  }),
  /** The layout of the engagement's edition with what the register knows, to send to the client. */
  template: download('engagements/:engagementId/statement/template', 'statement.read', {
    query: of<StatementTemplateQuery>(),
  }),
  /** What each rule for statements does to an import in this firm. */
  grades: get('statement-rules', 'statement-rule.read', { answer: of<FaultGradeView[]>() }),
  /** Sets what a rule does to an import, with a reason. */
  setGrade: put('statement-rules/:rule', 'statement-rule.set', {
    body: of<SetFaultGradeBody>(),
    answer: of<FaultGradeView[]>(),
  }),
};
