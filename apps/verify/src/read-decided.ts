import { asKept, readPopulationRows, readPopulationText, type PopulationReading } from '@akashi/domain/population-file';
import { decidedRowsForm, earlierRowsForm, type DrawSheetReading } from '@akashi/domain/sampling';
import { TextDecoder } from 'node:util';
import { incomplete } from './check';
import { readTable } from './read-table';
import { readSheetRows } from './read-workbook';

export interface DecidedRows {
  /** The canonical form of the rows that are ranked. */
  readonly form: string;
  readonly rows: readonly (readonly string[])[];
  /** What was not decided or cannot be read that way: the file was drawn from by another reading. */
  readonly isOpen: boolean;
}

/** The rows of a population as its reading was decided; without one, as files were read before anybody was asked. */
export function readDecided(bytes: Uint8Array, reading: DrawSheetReading | null): DecidedRows {
  if (!reading) return { form: earlierRowsForm, rows: readTable(bytes).rows, isOpen: false };
  if (reading.form !== decidedRowsForm) throw incomplete('malformed', reading.form);
  const { records, questions, faultCount } = readAs(bytes, reading);
  return {
    form: reading.form,
    rows: records.map(({ values }) => values),
    isOpen: questions.length > 0 || faultCount > 0,
  };
}

function readAs(bytes: Uint8Array, { encoding, sheet, equalRows, form: _, ...choices }: DrawSheetReading) {
  const decided = asKept({ ...choices, ...(equalRows === 'by-place' ? { equalRowsReason: equalRows } : {}) });
  // A text may begin with 「PK」 too.
  const isWorkbook = [0x50, 0x4b, 3, 4].every((byte, at) => bytes[at] === byte);
  if (isWorkbook !== (sheet !== undefined)) return nothingRead;
  if (sheet !== undefined) return readPopulationRows(readSheetRows(bytes, sheet), decided);
  return encoding === undefined ? nothingRead : readPopulationText(decode(bytes, encoding), decided);
}

const nothingRead: Pick<PopulationReading, 'records' | 'questions' | 'faultCount'> = {
  records: [],
  questions: [],
  faultCount: 1,
};

const turned: Readonly<Record<string, string>> = { '\u001c': '\u001a', '\u001a': '\u007f', '\u007f': '\u001c' };

/** A byte that fits nowhere becomes U+FFFD, which no record may hold. Decoders read three control characters of Shift_JIS as hosts do. */
function decode(bytes: Uint8Array, encoding: NonNullable<DrawSheetReading['encoding']>): string {
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);
  if (encoding !== 'shift_jis') return text;
  return text.replace(/[\u001a\u001c\u007f]/gu, (letter) => turned[letter] ?? letter);
}
