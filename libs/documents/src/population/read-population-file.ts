import {
  populationEncodings,
  readingLimits,
  readPopulationPieces,
  readPopulationSheet,
  type FileRow,
  type PopulationEncoding,
  type PopulationFileChoices,
  type PopulationTable,
  type ReadingLimits,
  type ReadingOrder,
  type ReadingQuestion,
} from '@akashi/domain/population-file';
import type { TableSheet } from '@akashi/domain/table';
import { looksLikeArchive } from '../archive/bounded-archive';
import { DocumentFault } from '../document-fault';
import { looksLikeCompoundFile, refuseCompoundFile } from '../table/compound-file';
import { readTableXlsx } from '../table/read-table-xlsx';
import { tableLimits } from '../table/table-limits';
import { refuseMarkup } from '../table/refuse-markup';
import { decodeLoosely, decodePieces, findEncoding } from './find-encoding';
import { heldBytes, type PopulationBytes } from './population-bytes';
import { populationLimits, workbookLimits } from './population-file';
import { doubtfulCells } from './doubtful-cells';
import { hiddenParts, struckRecords } from './unseen-rows';

/** Everything that is told of a population's file but its records. */
export interface PopulationFileTable extends PopulationTable {
  readonly format: 'text' | 'xlsx';
  /** Null where nobody can say it before a person has chosen. */
  readonly encoding: PopulationEncoding | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** The beginning in each encoding that is possible, so that a person sees which one it is. */
  readonly looks: readonly { readonly encoding: PopulationEncoding; readonly lines: readonly string[] }[];
  /** Hex, where no encoding was understood. */
  readonly firstBytes: string | null;
}

export interface PopulationFileReading extends PopulationFileTable {
  readonly records: readonly FileRow[];
}

/** How a file is read, and who takes its records. */
export interface FileReadingOrder extends Omit<ReadingOrder, 'choices'> {
  readonly choices: PopulationFileChoices;
}

/** The whole of a file that is held already. */
export async function readPopulationFile(
  bytes: Uint8Array,
  choices: PopulationFileChoices = {},
  limits: ReadingLimits = readingLimits,
): Promise<PopulationFileReading> {
  const records: FileRow[] = [];
  const table = await readPopulation(heldBytes(bytes), { choices, limits, take: (record) => records.push(record) });
  return { ...table, records };
}

/**
 * A population's file as a person decided to read it, whatever program wrote it; its records are given on one by one. Throws
 * `DocumentFault` for what is no table at all; every other fault is in the reading, with its row and column.
 */
export async function readPopulation(bytes: PopulationBytes, order: FileReadingOrder): Promise<PopulationFileTable> {
  if (bytes.size === 0) throw new DocumentFault('empty-file');
  if (bytes.size > populationLimits.fileBytes) {
    throw new DocumentFault('too-large', { limit: populationLimits.fileBytes, found: bytes.size });
  }
  const beginning = bytes.beginning(64);
  if (looksLikeCompoundFile(beginning)) refuseCompoundFile(bytes.all());
  const magic = Buffer.from(beginning.subarray(0, 5)).toString('latin1');
  if (magic.startsWith('%PDF-')) throw new DocumentFault('wrong-type', { part: 'PDF' });
  if (looksLikeArchive(beginning)) return readSheet(bytes, order);
  return readText(bytes, order);
}

function readText(bytes: PopulationBytes, order: FileReadingOrder): PopulationFileTable {
  const { choices } = order;
  const found = findEncoding(bytes);
  const looked: PopulationEncoding | null = choices.encoding ?? found.encoding ?? found.candidates[0] ?? null;
  const offered = [...new Set([...(looked ? [looked] : []), ...found.candidates])];
  const beginning = bytes.beginning(4_096);
  const looks = offered.map((encoding) => ({ encoding, lines: firstLines(beginning, encoding) }));
  refuseMarkup(decodeLoosely(beginning, looked ?? 'utf-8'));
  const isAsked = !choices.encoding && !found.encoding;
  const question: ReadingQuestion = {
    about: 'encoding',
    choices: found.candidates.length > 0 ? found.candidates : populationEncodings,
    proposed: looked,
    rows: [],
  };
  const firstBytes = looked ? null : Buffer.from(bytes.beginning(32)).toString('hex');
  const own = { format: 'text', sheet: null, sheets: [], looks, firstBytes } as const;
  if (!looked) return { ...own, ...nothingRead, encoding: null, questions: [question] };
  const reading = readPopulationPieces(() => decodePieces(bytes, looked), order);
  const questions = isAsked ? [question, ...reading.questions] : reading.questions;
  return { ...own, ...reading, encoding: looked, questions };
}

const nothingRead: PopulationTable = {
  delimiter: null,
  quotes: 'enclose',
  headRow: 0,
  header: [],
  fileRows: 0,
  recordCount: 0,
  period: null,
  columns: {},
  titles: [],
  footers: [],
  between: [],
  controlTotals: [],
  equalRows: [],
  questions: [],
  notices: [],
  faults: [],
  faultCount: 0,
};

function firstLines(beginning: Uint8Array, encoding: PopulationEncoding): string[] {
  return decodeLoosely(beginning, encoding)
    .split(/\r\n|\n|\r/u)
    .slice(0, 5)
    .map((line) => line.slice(0, 120));
}

async function readSheet(bytes: PopulationBytes, { choices, limits, ...order }: FileReadingOrder) {
  const { fileBytes } = workbookLimits;
  if (bytes.size > fileBytes) throw new DocumentFault('too-large', { limit: fileBytes, found: bytes.size });
  // Titles and blank rows count too.
  const rows = Math.min(limits.rows, workbookLimits.rows) + 1_000;
  const inFile = { fileBytes, rows, columns: limits.columns, cellLength: Infinity };
  const read = readTableXlsx(bytes.all(), { ...tableLimits, ...inFile, cells: 20_000_000 });
  const { sheets } = await read.catch(sayingHowToGoOn);
  const names = sheets.filter((sheet) => sheet.rows.length > 0).map(({ name }) => name);
  const sheet = sheets.find(({ name }) => name === (choices.sheet ?? names[0]));
  const records = new Set<number>();
  const take = (record: FileRow) => {
    records.add(record.row);
    order.take(record);
  };
  const reading = readPopulationSheet(sheet ? rowsOf(sheet) : [], { ...order, choices, limits, take });
  const struck = sheet ? [...struckRecords(sheet, records, choices), ...doubtfulCells(sheet, records, choices)] : [];
  const isOpen = choices.sheet === undefined ? names.length > 1 : !sheet && names.length > 0;
  const asked: ReadingQuestion[] = isOpen ? [{ about: 'sheet', choices: names, proposed: names[0]!, rows: [] }] : [];
  return {
    ...reading,
    format: 'xlsx',
    encoding: null,
    sheet: sheet?.name ?? null,
    sheets: names,
    looks: [],
    firstBytes: null,
    questions: [...asked, ...reading.questions, ...struck],
    notices: [...reading.notices, ...(sheet ? hiddenParts(sheet, records) : [])],
  } satisfies PopulationFileTable;
}

/** The list that is too long for a workbook is none too long for a text. */
function sayingHowToGoOn(error: unknown): never {
  if (!(error instanceof DocumentFault) || error.code !== 'too-many-rows') throw error;
  throw new DocumentFault('workbook-too-long', { ...error.place, limit: workbookLimits.rows });
}

/** A sheet as rows of values: as wide as its widest row, because a sheet leaves empty cells out. */
function rowsOf(sheet: TableSheet): FileRow[] {
  const width = sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.at(-1)?.column ?? 0), 0);
  return sheet.rows.map(({ row, cells }) => {
    const values = Array.from({ length: width }, () => '');
    for (const { column, text } of cells) values[column - 1] = text;
    return { row, values };
  });
}
