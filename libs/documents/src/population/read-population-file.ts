import {
  populationEncodings,
  readingLimits,
  readPopulationRows,
  readPopulationText,
  type FileRow,
  type PopulationEncoding,
  type PopulationFileChoices,
  type PopulationReading,
  type ReadingLimits,
  type ReadingQuestion,
} from '@akashi/domain/population-file';
import type { TableSheet } from '@akashi/domain/table';
import { looksLikeArchive } from '../archive/bounded-archive';
import { DocumentFault } from '../document-fault';
import { refuseCompoundFile } from '../table/compound-file';
import { readTableXlsx } from '../table/read-table-xlsx';
import { tableLimits } from '../table/table-limits';
import { refuseMarkup } from '../table/refuse-markup';
import { decodeLoosely, findEncoding } from './find-encoding';
import { populationLimits } from './population-file';
import { hiddenParts, struckRecords } from './unseen-rows';

export interface PopulationFileReading extends PopulationReading {
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

/**
 * A population's file as a person decided to read it, whatever program wrote it. Throws `DocumentFault` for what is no table at all;
 * every other fault is in the reading, with its row and column.
 */
export async function readPopulationFile(
  bytes: Uint8Array,
  choices: PopulationFileChoices = {},
  limits: ReadingLimits = readingLimits,
): Promise<PopulationFileReading> {
  if (bytes.length === 0) throw new DocumentFault('empty-file');
  if (bytes.length > populationLimits.fileBytes) {
    throw new DocumentFault('too-large', { limit: populationLimits.fileBytes, found: bytes.length });
  }
  refuseCompoundFile(bytes);
  const magic = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (magic.startsWith('%PDF-')) throw new DocumentFault('wrong-type', { part: 'PDF' });
  if (looksLikeArchive(bytes)) return readSheet(bytes, choices, limits);
  return readText(bytes, choices, limits);
}

function readText(bytes: Uint8Array, choices: PopulationFileChoices, limits: ReadingLimits): PopulationFileReading {
  const found = findEncoding(bytes);
  const looked: PopulationEncoding | null = choices.encoding ?? found.encoding ?? found.candidates[0] ?? null;
  const offered = [...new Set([...(looked ? [looked] : []), ...found.candidates])];
  const looks = offered.map((encoding) => ({ encoding, lines: firstLines(bytes, encoding) }));
  const text = decodeLoosely(bytes, looked ?? 'utf-8');
  refuseMarkup(text);
  const isAsked = !choices.encoding && !found.encoding;
  const question: ReadingQuestion = {
    about: 'encoding',
    choices: found.candidates.length > 0 ? found.candidates : populationEncodings,
    proposed: looked,
    rows: [],
  };
  const firstBytes = looked ? null : Buffer.from(bytes.subarray(0, 32)).toString('hex');
  const own = { format: 'text', sheet: null, sheets: [], looks, firstBytes } as const;
  if (!looked) return { ...own, ...nothingRead, encoding: null, questions: [question] };
  const reading = readPopulationText(text, choices, limits);
  const questions = isAsked ? [question, ...reading.questions] : reading.questions;
  return { ...own, ...reading, encoding: looked, questions };
}

const nothingRead: PopulationReading = {
  delimiter: null,
  quotes: 'enclose',
  headRow: 0,
  header: [],
  records: [],
  fileRows: 0,
  recordCount: 0,
  period: null,
  columns: {},
  titles: [],
  footers: [],
  controlTotals: [],
  equalRows: [],
  questions: [],
  notices: [],
  faults: [],
  faultCount: 0,
};

function firstLines(bytes: Uint8Array, encoding: PopulationEncoding): string[] {
  return decodeLoosely(bytes.subarray(0, 4_096), encoding)
    .split(/\r\n|\n|\r/u)
    .slice(0, 5)
    .map((line) => line.slice(0, 120));
}

async function readSheet(
  bytes: Uint8Array,
  choices: PopulationFileChoices,
  { rows, columns, valueLength }: ReadingLimits,
): Promise<PopulationFileReading> {
  const limits = { fileBytes: populationLimits.fileBytes, rows: rows + 1_000, columns, cellLength: Infinity };
  const { sheets } = await readTableXlsx(bytes, { ...tableLimits, ...limits, cells: 20_000_000 });
  const names = sheets.filter((sheet) => sheet.rows.length > 0).map(({ name }) => name);
  const sheet = sheets.find(({ name }) => name === (choices.sheet ?? names[0]));
  const reading = readPopulationRows(sheet ? rowsOf(sheet) : [], choices, { rows, columns, valueLength });
  const struck = sheet ? struckRecords(sheet, reading, choices) : [];
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
    notices: [...reading.notices, ...(sheet ? hiddenParts(sheet, reading) : [])],
  };
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
