import { textOf, type TableCell, type TableRecord } from '../table';
import type { CatalogueEntry, CatalogueFault, CatalogueFaultRule } from './catalogue-entry';
import { lineageFrameworks, type CatalogueField, type LineageFramework } from './catalogue-field';

type CatalogueRecord = TableRecord<CatalogueField>;

const unread: Readonly<Partial<Record<TableCell['kind'], CatalogueFaultRule>>> = {
  error: 'cell.error-value',
  'formula-without-value': 'cell.formula-without-value',
  'too-long': 'cell.too-long',
};

/** The entries of a catalogue that was a table. A part that no column says is the sheet's name, where several are read. */
export function entriesOfTable(records: readonly CatalogueRecord[]): CatalogueEntry[] {
  const sheets = new Set(records.map(({ sheet }) => sheet));
  return records.map((record) => ({
    sheet: record.sheet,
    row: record.row,
    address: record.cells.number?.[0]?.address ?? Object.values(record.cells)[0]?.[0]?.address ?? '',
    number: textOf(record, 'number'),
    numberKind: record.cells.number?.[0]?.kind ?? 'text',
    suffix: textOf(record, 'suffix'),
    depth: depthOf(textOf(record, 'level')),
    isMandatory: truthOf(textOf(record, 'mandatory')),
    partName: textOf(record, 'part') || (sheets.size > 1 ? record.sheet : ''),
    titleJa: textOf(record, 'titleJa'),
    titleEn: textOf(record, 'titleEn'),
    textJa: textOf(record, 'textJa'),
    textEn: textOf(record, 'textEn'),
    responsibility: textOf(record, 'responsibility'),
    criticalArea: textOf(record, 'criticalArea'),
    mainTarget: textOf(record, 'mainTarget'),
    changeType: textOf(record, 'changeType'),
    lineage: lineageOf(record),
    tree: null,
    isWithdrawn: false,
  }));
}

/** Cells of mapped columns that hold something which could not be read. The number's own cell is asked about with the number. */
export function unreadCells(records: readonly CatalogueRecord[]): CatalogueFault[] {
  return records.flatMap(({ sheet, row, cells }) =>
    Object.values(cells)
      .flatMap((held) => held ?? [])
      .flatMap(({ kind, address, text }) => {
        const rule = unread[kind];
        return rule ? [{ rule, sheet, row, address, value: text }] : [];
      }),
  );
}

/** A depth is a figure from 1 on; NaN for what is written there and is none. */
function depthOf(text: string): number | null {
  if (text === '') return null;
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  return /^(?:[1-9]|1[0-2])$/.test(plain) ? Number(plain) : Number.NaN;
}

const yes = new Set([
  '○',
  '〇',
  '◯',
  '●',
  '1',
  'y',
  'yes',
  'true',
  '必須',
  'はい',
  '有',
  'required',
  'mandatory',
  'x',
  '✓',
  'b',
  'pb',
]);

function truthOf(text: string): boolean | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return plain === '' ? null : yes.has(plain) || yes.has(text.trim());
}

function lineageOf(record: CatalogueRecord): CatalogueEntry['lineage'] {
  const found = lineageFrameworks.flatMap((framework) => {
    const numbers = (record.cells[framework] ?? []).flatMap(({ text }) => listed(text));
    return numbers.length > 0 ? [[framework, [...new Set(numbers)]] as const] : [];
  });
  return Object.fromEntries(found) as Partial<Record<LineageFramework, string[]>>;
}

/** `5.1、5.2` and the same below each other are two numbers; a dash says that there is none. */
function listed(text: string): string[] {
  return text
    .split(/[、,，;；\n\r／]+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/^[-‐–—―−ー]+$/u.test(one));
}
