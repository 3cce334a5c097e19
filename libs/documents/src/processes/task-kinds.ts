import type { StatementColumn } from '@akashi/domain/statement';
import type { TableEncoding, TableFile, TableMapping } from '@akashi/domain/table';
import type { LedgerFinding, StoredLedger } from '../ledger/verify-ledger';
import type { ReadFileView } from '@akashi/contracts';
import type { AttachedFile } from '../reading/view-file';
import type { ListWorkbook } from '../archive/list-workbook';
import type { SignOffMatrix } from '../inspection/sign-off-matrix';
import type { MatrixFileModel, MatrixFileReading } from '../matrix/matrix-workbook';
import type { PackageDescription } from '../package/describe-package';
import type { FileContent } from '../population/population-bytes';
import type { SignedPackage } from '../package/pack-package';
import type { PackageFile, PackageModel } from '../package/package-model';
import type { PopulationFileChoices, ReadingLimits } from '@akashi/domain/population-file';
import type { PopulationFileSummary } from '../population/summarise-population';
import type { RankedPopulationRow } from '../population/rank-population';
import type { FoundCanonicalRows, RowsSought, TakenCanonicalRows } from '../population/find-canonical-rows';
import type { RankedCanonicalRows } from '../population/rank-canonical-rows';
import type { CellMark } from '../marking/cell-mark';
import type { FaultList } from '../marking/write-fault-list';
import type { LetterModel } from '../letter/render-letter-pdf';
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
import type { ReadTemplate } from '../template/fill-template';
import type { FileText } from '../text/pages';

/** A package with its signed manifest, and those of its files that lie in memory, by their paths. */
interface PackableInput extends SignedPackage {
  readonly held: ReadonlyMap<string, Uint8Array>;
}

/** A file, and the encoding that somebody chose for it. */
interface TextToLookAt {
  readonly bytes: Uint8Array;
  readonly encoding: TableEncoding | null;
}

/** What the processes do, and with what: everything here can be copied from one thread to another. */
export interface DocumentTasks {
  readonly 'render-report-pdf': { input: { model: ReportModel; fonts?: string }; output: Uint8Array };
  readonly 'render-report-docx': { input: { model: ReportModel }; output: Uint8Array };
  readonly 'render-report-template': { input: { template: Uint8Array; model: ReportModel }; output: Uint8Array };
  /** A Word file as a template of reports: its tags, or why it is none. */
  readonly 'read-report-template': { input: { bytes: Uint8Array }; output: ReadTemplate };
  readonly 'write-starter-template': { input: object; output: Uint8Array };
  readonly 'render-letter-pdf': { input: { model: LetterModel }; output: Uint8Array };
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
  /** One list in one sheet, every cell a text. */
  readonly 'write-list-xlsx': { input: { list: ListWorkbook }; output: Uint8Array };
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
     * The bytes, or the first of the open files that go along with the task. Where there is a second one and a seed, the canonical
     * rows are written into it, and those are told that the seed draws first.
     */
    input: { bytes?: Uint8Array; choices?: PopulationFileChoices; limits?: ReadingLimits; seed?: Uint8Array };
    output: PopulationFileSummary;
  };
  /** Ranks the canonical rows in the open file that goes along with the task. */
  readonly 'rank-canonical-rows': { input: { seed: Uint8Array; count: number }; output: RankedCanonicalRows };
  /** A page of those that hold a text, or those of some numbers. */
  readonly 'find-canonical-rows': { input: RowsSought; output: FoundCanonicalRows };
  readonly 'take-canonical-rows': { input: { numbers: readonly number[] }; output: TakenCanonicalRows };
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
  readonly 'write-sign-off-matrix': { input: { model: SignOffMatrix }; output: Uint8Array };
  readonly 'describe-package': {
    input: { model: PackageModel; files: readonly PackageFile[] };
    output: PackageDescription;
  };
  /**
   * Writes the archive into the first open file; the others are the files of the package that are not held, in their order. Gives what
   * each file of the package was.
   */
  readonly 'pack-package': { input: PackableInput; output: { found: FileContent[] } };
  /** Hex SHA-256 of what `pack-package` would write of the open files. */
  readonly 'hash-package': { input: PackableInput; output: { found: FileContent[]; sha256: string } };
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
