import {
  isSeenAsTold,
  isUncertainNumber,
  seenInCell,
  textOf,
  unreadRule,
  type TableCell,
  type TableRecord,
} from '../table';
import type { CatalogueEntry, CatalogueFault } from './catalogue-entry';
import {
  isOfWords,
  languageOfField,
  lineageFrameworks,
  type CatalogueColumn,
  type LineageFramework,
} from './catalogue-field';
import type { WordsIn } from './language';
import { mandatoryOf } from './mandatory-word';
import { splitNumberCell } from './number-cell';
import type { PartedRecord } from './part-rows';

type CatalogueRecord = TableRecord<CatalogueColumn>;

/** The entries of a catalogue that was a table. A part that no column says is the sheet's name, where several are read. */
export function entriesOfTable(records: readonly PartedRecord[]): CatalogueEntry[] {
  const sheets = new Set(records.map(({ sheet }) => sheet));
  return records.map((own) => {
    const record = own.isAbove ? own : withTitleOfNumber(own);
    const mandatory = mandatoryOf(textOf(record, 'mandatory'));
    return {
      sheet: record.sheet,
      row: record.row,
      address: addressOf(record),
      ...(own.isAbove && { isAbove: true as const }),
      number: textOf(record, 'number'),
      numberKind: record.cells.number?.[0]?.kind ?? 'text',
      ...doubtOf(record),
      suffix: textOf(record, 'suffix'),
      depth: depthOf(textOf(record, 'level')),
      isMandatory: typeof mandatory === 'object' ? null : mandatory,
      partName: textOf(record, 'part') || (sheets.size > 1 ? record.sheet : ''),
      titleJa: textOf(record, 'titleJa'),
      titleEn: textOf(record, 'titleEn'),
      textJa: textOf(record, 'textJa'),
      textEn: textOf(record, 'textEn'),
      ...othersOf(record),
      responsibility: textOf(record, 'responsibility'),
      criticalArea: textOf(record, 'criticalArea'),
      mainTarget: textOf(record, 'mainTarget'),
      changeType: textOf(record, 'changeType'),
      lineage: lineageOf(record),
      tree: null,
      isWithdrawn: false,
    };
  });
}

/** A suffix belongs to its number: where one of both is in doubt, the whole is asked for. */
function doubtOf({ cells }: CatalogueRecord): Pick<CatalogueEntry, 'doubt'> {
  const own = [...(cells.number ?? []), ...(cells.suffix ?? [])];
  if (!own.some(isUncertainNumber)) return {};
  const held = own.map(seenInCell).join('.');
  return { doubt: { seen: own.every(isSeenAsTold) ? held : null, held } };
}

/** A number of another framework is a number too: 9.2 may have been 9.20, and a day is what a spreadsheet made of one. */
export function doubtfulLineage(records: readonly CatalogueRecord[]): CatalogueFault[] {
  return records.flatMap(({ sheet, row, cells }) =>
    lineageFrameworks
      .flatMap((framework) => cells[framework] ?? [])
      .filter((cell) => cell.kind === 'date' || isUncertainNumber(cell))
      .map((cell) => {
        const value = seenInCell(cell).slice(0, 200);
        return { rule: 'catalogue.lineage-cell' as const, sheet, row, address: cell.address, value };
      }),
  );
}

function addressOf({ cells }: CatalogueRecord): string {
  return (cells.number ?? Object.values(cells)[0])?.[0]?.address ?? '';
}

/** Where title or text are read from the column of the number, its cell is number and title. */
function withTitleOfNumber(record: CatalogueRecord): CatalogueRecord {
  const [own] = record.cells.number ?? [];
  const isShared = ({ address }: TableCell) => address === own?.address;
  const sharing = (Object.keys(record.cells) as CatalogueColumn[]).filter(
    (name) => isOfWords(name) && record.cells[name]?.some(isShared),
  );
  if (!own || sharing.length === 0) return record;
  const { number, title } = splitNumberCell(own.text);
  const rest = sharing.map((name) => {
    const cells = record.cells[name] ?? [];
    return [name, cells.map((cell) => (isShared(cell) ? { ...cell, text: title } : cell))];
  });
  return { ...record, cells: { ...record.cells, number: [{ ...own, text: number }], ...Object.fromEntries(rest) } };
}

/** By the tags of the languages: a table that has its columns in another order says the same. */
function othersOf(record: CatalogueRecord): Pick<CatalogueEntry, 'others'> {
  const named = Object.keys(record.cells).map(languageOfField);
  const languages = [...new Set(named.filter((tag) => tag !== null))].sort();
  const others = languages.map((language): WordsIn => {
    return { language, title: textOf(record, `title:${language}`), text: textOf(record, `text:${language}`) };
  });
  const said = others.filter(({ title, text }) => title !== '' || text !== '');
  return said.length > 0 ? { others: said } : {};
}

/** A word that may mean yes or no is asked about: whether a criterion is mandatory decides whether it may be left out. */
export function unknownWords(records: readonly CatalogueRecord[]): CatalogueFault[] {
  return records.flatMap(({ sheet, row, cells }) =>
    (cells.mandatory ?? []).flatMap((cell) => {
      const { address, text } = cell;
      const said = unreadRule(cell) ? null : mandatoryOf(text);
      if (said === null || typeof said === 'boolean') return [];
      return [{ rule: 'catalogue.mandatory-unknown' as const, sheet, row, address, value: said.unknown.slice(0, 200) }];
    }),
  );
}

/** Cells of mapped columns that hold something which could not be read. The number's own cell is asked about with the number. */
export function unreadCells(records: readonly CatalogueRecord[]): CatalogueFault[] {
  return records.flatMap(({ sheet, row, cells }) => {
    const [number] = cells.number ?? [];
    // A text may stand in two columns that are read, and is told once.
    const held = new Map(
      Object.values(cells).flatMap((some) => (some ?? []).map((cell) => [cell.address, cell] as const)),
    );
    return [...held.values()].flatMap((cell) => {
      const rule = unreadRule(cell);
      if (!rule || (cell.address === number?.address && rule !== 'cell.struck-text')) return [];
      return [{ rule, sheet, row, address: cell.address, value: cell.text.slice(0, 200) }];
    });
  });
}

/** A depth is a figure from 1 on; NaN for what is written there and is none. */
function depthOf(text: string): number | null {
  if (text === '') return null;
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  return /^(?:[1-9]|1[0-2])$/.test(plain) ? Number(plain) : Number.NaN;
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
