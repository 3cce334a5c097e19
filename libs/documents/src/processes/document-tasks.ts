import type { TellProgress } from '@akashi/domain/import-progress';
import type { StatementColumn } from '@akashi/domain/statement';
import type { TableEncoding, TableFile, TableMapping } from '@akashi/domain/table';
import type { LedgerFinding, StoredLedger } from '../ledger/verify-ledger';
import type { ReadFileView } from '@akashi/contracts';
import type { AttachedFile } from '../reading/view-file';
import type { MatrixFileModel, MatrixFileReading } from '../matrix/matrix-workbook';
import type { PackageDescription } from '../package/build-package';
import type { PackageFile, PackageModel } from '../package/package-model';
import type { PopulationFileChoices, ReadingLimits } from '@akashi/domain/population-file';
import type { PopulationFileSummary } from '../population/summarise-population';
import type { RankedPopulationRow } from '../population/rank-population';
import type { RankedCanonicalRows } from '../population/rank-canonical-rows';
import type { CellMark } from '../marking/cell-mark';
import type { FaultList } from '../marking/write-fault-list';
import type { ReportModel } from '../report/report-model';
import type { MappedStatement, StatementTablePreview } from '../statement/statement-table';
import type {
  FilledStatement,
  StatementEdition,
  StatementLanguage,
  StatementLimits,
  StatementReading,
} from '../statement/statement-rows';
import type { CatalogueFileReading, CatalogueFileView, CataloguePlan } from '../table/read-catalogue-file';
import type { ProcedureFileLook, ProcedureFileReading, ProcedurePlan } from '../table/read-procedure-file';
import type { MappingFileLook, MappingFilePlan, MappingFileRead } from '../table/read-mapping-file';
import type { LinkListLook, LinkListPlan, LinkListReading } from '../table/read-link-list';
import type { MappingFileModel } from '../table/write-mapping-file';
import type { TableLimits } from '../table/table-limits';
import type { FileText } from '../text/file-text';

/** A package with its signed manifest: all that its bytes come from. */
interface DescribedPackage {
  readonly model: PackageModel;
  readonly files: readonly PackageFile[];
  readonly note: string;
}

/** A file, and the encoding that somebody chose for it. */
interface TextToLookAt {
  readonly bytes: Uint8Array;
  readonly encoding: TableEncoding | null;
}

/** What the processes do, and with what: everything here can be copied from one thread to another. */
export interface DocumentTasks {
  readonly 'render-report-pdf': { input: { model: ReportModel; fonts?: string }; output: Uint8Array };
  readonly 'render-appendix-xlsx': { input: { model: ReportModel }; output: Uint8Array };
  readonly 'render-statement-template': {
    input: { edition: StatementEdition; language: StatementLanguage; facts?: FilledStatement['facts'] };
    output: Uint8Array;
  };
  readonly 'write-statement-xlsx': { input: { statement: FilledStatement }; output: Uint8Array };
  readonly 'read-statement-xlsx': { input: { bytes: Uint8Array; limits?: StatementLimits }; output: StatementReading };
  /** The client's own workbook with a mark at each cell; everything else of it as it was. */
  readonly 'mark-workbook': { input: { bytes: Uint8Array; marks: readonly CellMark[] }; output: Uint8Array };
  readonly 'write-fault-xlsx': { input: { list: FaultList }; output: Uint8Array };
  readonly 'write-population-faults': { input: { list: FaultList }; output: Uint8Array };
  /** The first rows of a client's own workbook, with a mapping to begin with. */
  readonly 'preview-statement-table': { input: { bytes: Uint8Array }; output: StatementTablePreview };
  readonly 'read-mapped-statement': {
    input: { bytes: Uint8Array; mapping: TableMapping<StatementColumn> };
    output: MappedStatement;
  };
  readonly 'read-table': { input: { bytes: Uint8Array; limits?: TableLimits }; output: TableFile };
  readonly 'read-catalogue-view': { input: TextToLookAt; output: CatalogueFileView };
  readonly 'read-catalogue': { input: { bytes: Uint8Array; plan: CataloguePlan }; output: CatalogueFileReading };
  readonly 'read-procedure-view': { input: TextToLookAt; output: ProcedureFileLook };
  readonly 'read-procedures': { input: { bytes: Uint8Array; plan: ProcedurePlan }; output: ProcedureFileReading };
  readonly 'read-mapping-view': { input: TextToLookAt; output: MappingFileLook };
  readonly 'read-mapping': { input: { bytes: Uint8Array; plan: MappingFilePlan }; output: MappingFileRead };
  readonly 'read-link-view': { input: TextToLookAt; output: LinkListLook };
  readonly 'read-links': { input: { bytes: Uint8Array; plan: LinkListPlan }; output: LinkListReading };
  readonly 'write-mapping-xlsx': { input: { model: MappingFileModel }; output: Uint8Array };
  readonly 'write-matrix-workbook': { input: { model: MatrixFileModel }; output: Uint8Array };
  readonly 'read-matrix-workbook': { input: { bytes: Uint8Array }; output: MatrixFileReading };
  readonly 'read-population-summary': {
    /**
     * The bytes, or the first of the open files that go along with the task. Where there is a second one, the canonical rows are
     * written into it.
     */
    input: { bytes?: Uint8Array; choices?: PopulationFileChoices; limits?: ReadingLimits };
    output: PopulationFileSummary;
  };
  /** Ranks the canonical rows in the open file that goes along with the task. */
  readonly 'rank-canonical-rows': { input: { seed: Uint8Array; count: number }; output: RankedCanonicalRows };
  readonly 'rank-population': {
    /** The file must be the one of this hash, hex. */
    input: {
      bytes: Uint8Array;
      sha256: string;
      seed: Uint8Array;
      count: number;
      /** How it was decided to read it; null for a population from before that was asked. */
      choices?: PopulationFileChoices | null;
    };
    output: RankedPopulationRow[];
  };
  readonly 'describe-package': {
    input: { model: PackageModel; files: readonly PackageFile[] };
    output: PackageDescription;
  };
  readonly 'pack-package': { input: DescribedPackage; output: Uint8Array };
  /** Hex SHA-256 of what `pack-package` makes. */
  readonly 'hash-package': { input: DescribedPackage; output: string };
  /** A workbook, a document or a mail as plain data; `inside` leads to what is attached to a mail. */
  readonly 'read-file-view': { input: { bytes: Uint8Array; inside: readonly number[] }; output: ReadFileView };
  readonly 'read-attached-file': { input: { bytes: Uint8Array; inside: readonly number[] }; output: AttachedFile };
  /** The words of each file, to be found by; null where it has none that can be read. */
  readonly 'read-file-texts': { input: { files: readonly Uint8Array[] }; output: (FileText | null)[] };
  readonly 'verify-ledger': { input: { ledger: StoredLedger }; output: LedgerFinding };
}

export type DocumentTask = keyof DocumentTasks;

export type TaskInput<Task extends DocumentTask> = DocumentTasks[Task]['input'];

export type TaskOutput<Task extends DocumentTask> = DocumentTasks[Task]['output'];

type Tasks = {
  readonly [Task in DocumentTask]: (
    input: TaskInput<Task>,
    tell?: TellProgress,
    files?: readonly number[],
  ) => Promise<TaskOutput<Task>>;
};

/** Each part is loaded when it is first needed: reading a statement must not wait for a typesetter. */
const tasks: Tasks = {
  'render-report-pdf': async ({ model, fonts }) => {
    const { renderReportPdf } = await import('../report/render-report-pdf');
    return renderReportPdf(model, fonts === undefined ? {} : { fonts });
  },
  'render-appendix-xlsx': async ({ model }) => {
    const { renderAppendixXlsx } = await import('../report/render-appendix-xlsx');
    return renderAppendixXlsx(model);
  },
  'render-statement-template': async ({ edition, language, facts }) => {
    const { renderStatementTemplate } = await import('../statement/write-statement-xlsx');
    return renderStatementTemplate(edition, language, facts);
  },
  'write-statement-xlsx': async ({ statement }) => {
    const { writeStatementXlsx } = await import('../statement/write-statement-xlsx');
    return writeStatementXlsx(statement);
  },
  'read-statement-xlsx': async ({ bytes, limits }, tell) => {
    const { readStatementXlsx } = await import('../statement/read-statement-xlsx');
    return readStatementXlsx(bytes, limits, tell);
  },
  'mark-workbook': async ({ bytes, marks }) => {
    const { markWorkbook } = await import('../marking/mark-workbook');
    return markWorkbook(bytes, marks);
  },
  'write-fault-xlsx': async ({ list }) => {
    const { writeFaultXlsx } = await import('../marking/write-fault-list');
    return writeFaultXlsx(list);
  },
  'write-population-faults': async ({ list }) => {
    const { writePopulationFaults } = await import('../population/write-population-faults');
    return writePopulationFaults(list);
  },
  'preview-statement-table': async ({ bytes }) =>
    (await import('../statement/statement-table')).previewStatementTable(bytes),
  'read-mapped-statement': async ({ bytes, mapping }, tell) => {
    const { readStatementTable } = await import('../statement/statement-table');
    return readStatementTable(bytes, mapping, tell);
  },
  'read-table': async ({ bytes, limits }) => (await import('../table/read-table')).readTable(bytes, limits),
  'read-catalogue-view': async ({ bytes, encoding }) => {
    const { viewCatalogueFile } = await import('../table/read-catalogue-file');
    return viewCatalogueFile(bytes, encoding);
  },
  'read-catalogue': async ({ bytes, plan }, tell) => {
    const { readCatalogueFile } = await import('../table/read-catalogue-file');
    return readCatalogueFile(bytes, plan, tell);
  },
  'read-procedure-view': async ({ bytes, encoding }) => {
    const { viewProcedureFile } = await import('../table/read-procedure-file');
    return viewProcedureFile(bytes, encoding);
  },
  'read-procedures': async ({ bytes, plan }, tell) => {
    const { readProcedureFile } = await import('../table/read-procedure-file');
    return readProcedureFile(bytes, plan, tell);
  },
  'read-mapping-view': async ({ bytes, encoding }) => {
    const { viewMappingFile } = await import('../table/read-mapping-file');
    return viewMappingFile(bytes, encoding);
  },
  'read-mapping': async ({ bytes, plan }, tell) => {
    const { readMappingFile } = await import('../table/read-mapping-file');
    return readMappingFile(bytes, plan, tell);
  },
  'read-link-view': async ({ bytes, encoding }) => {
    const { viewLinkList } = await import('../table/read-link-list');
    return viewLinkList(bytes, encoding);
  },
  'read-links': async ({ bytes, plan }, tell) => {
    const { readLinkList } = await import('../table/read-link-list');
    return readLinkList(bytes, plan, tell);
  },
  'write-mapping-xlsx': async ({ model }) => {
    const { writeMappingXlsx } = await import('../table/write-mapping-file');
    return writeMappingXlsx(model);
  },
  'write-matrix-workbook': async ({ model }) => {
    const { writeMatrixWorkbook } = await import('../matrix/write-matrix-workbook');
    return writeMatrixWorkbook(model);
  },
  'read-matrix-workbook': async ({ bytes }) => {
    const { readMatrixWorkbook } = await import('../matrix/read-matrix-workbook');
    return readMatrixWorkbook(bytes);
  },
  'read-file-view': async ({ bytes, inside }) => {
    const { viewFile } = await import('../reading/view-file');
    return viewFile(bytes, inside);
  },
  'read-attached-file': async ({ bytes, inside }) => {
    const { attachedFile } = await import('../reading/view-file');
    return attachedFile(bytes, inside);
  },
  'read-population-summary': async ({ bytes, choices, limits }, tell, [file, rowsInto] = []) => {
    const { summarisePopulation } = await import('../population/summarise-population');
    const { fileBytes, heldBytes } = await import('../population/population-bytes');
    const source = bytes ? heldBytes(bytes) : fileBytes(file!);
    return summarisePopulation(source, { choices, limits, rowsInto, tell });
  },
  'rank-canonical-rows': async ({ seed, count }, _, [file] = []) => {
    const { rankCanonicalRows } = await import('../population/rank-canonical-rows');
    return rankCanonicalRows(file!, seed, count);
  },
  'rank-population': async ({ bytes, sha256, seed, count, choices }) => {
    const { sha256Hex } = await import('../package/check-package');
    if (sha256Hex(bytes) !== sha256) throw new Error('A stored file no longer has the content of its name.');
    const { rankPopulation } = await import('../population/rank-population');
    return rankPopulation(bytes, seed, count, choices);
  },
  'describe-package': async ({ model, files }) => {
    const { describePackage } = await import('../package/build-package');
    return describePackage(model, files);
  },
  'pack-package': async ({ model, files, note }) => {
    const { packPackage } = await import('../package/build-package');
    return packPackage(model, files, note);
  },
  'hash-package': async ({ model, files, note }) => {
    const { packPackage } = await import('../package/build-package');
    const { sha256Hex } = await import('../package/check-package');
    return sha256Hex(packPackage(model, files, note));
  },
  'read-file-texts': async ({ files }) => (await import('../text/file-text')).textOfFiles(files),
  'verify-ledger': async ({ ledger }) => {
    const { verifyLedger } = await import('../ledger/verify-ledger');
    return verifyLedger(ledger);
  },
};

/** Does one task on the thread it is called on. */
export function performTask<Task extends DocumentTask>(
  task: Task,
  input: TaskInput<Task>,
  tell?: TellProgress,
  files?: readonly number[],
): Promise<TaskOutput<Task>> {
  return tasks[task](input, tell, files);
}
