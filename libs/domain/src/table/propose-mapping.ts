import { headingMatch, plainHeading, type TableField } from './field';
import type { TableFile, TableSheet } from './grid';
import { headedColumns, type HeadedColumn, type HeadRows } from './head-rows';
import type { SheetMapping, TableMapping } from './mapping';

/** Headings are looked for in the first rows only, and stand over each other three deep at most. */
const searched = { rows: 40, depth: 3 };

interface Proposal<Name extends string> extends SheetMapping<Name> {
  /** How many fields found a column; 0 when the rows only look like a head. */
  readonly found: number;
}

/**
 * A mapping to begin with, from the words of the headings alone: what a person confirms or corrects. Sheets in which no
 * required field is named are left out, unless none would be left. Nothing is taken from what the columns hold.
 */
export function proposeMapping<Name extends string>(
  file: TableFile,
  fields: readonly TableField<Name>[],
): TableMapping<Name> {
  const proposals = file.sheets
    .filter(({ rows }) => rows.length > 0)
    .map((sheet) => ({ isHidden: sheet.hidden, ...proposeSheet(sheet, fields) }));
  const shown = proposals.some(({ isHidden }) => !isHidden) ? proposals.filter(({ isHidden }) => !isHidden) : proposals;
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const named = shown.filter(({ columns }) => required.every((name) => columns[name]));
  const best = [...shown].sort((a, b) => b.found - a.found).slice(0, 1);
  return { sheets: (named.length > 0 ? named : best).map(({ sheet, head, columns }) => ({ sheet, head, columns })) };
}

/** The proposal for one sheet: the rows whose words name most fields; with no word known, the first row that is widest. */
export function proposeSheet<Name extends string>(
  sheet: TableSheet,
  fields: readonly TableField<Name>[],
): Proposal<Name> {
  const proposals = candidates(sheet).map((head) => proposeColumns(sheet, head, fields));
  const best = proposals.reduce((a, b) => (b.score > a.score ? b : a), proposals[0]!);
  const head = best.found > 0 ? best.head : widestRow(sheet);
  return { sheet: sheet.name, head, columns: best.columns, found: best.found };
}

/** Every row of the first ones, alone and together with those right below it. */
function candidates(sheet: TableSheet): HeadRows[] {
  const rows = sheet.rows.slice(0, searched.rows).map(({ row }) => row);
  const heads: HeadRows[] = [];
  for (const [at, from] of rows.entries()) {
    for (let depth = 0; depth < searched.depth; depth += 1) {
      if (rows[at + depth] === from + depth) heads.push({ from, to: from + depth });
    }
  }
  return heads.length > 0 ? heads : [{ from: 1, to: 1 }];
}

interface Match<Name extends string> {
  readonly field: TableField<Name>;
  readonly column: number;
  readonly weight: number;
}

function proposeColumns<Name extends string>(
  sheet: TableSheet,
  head: HeadRows,
  fields: readonly TableField<Name>[],
): { head: HeadRows; columns: SheetMapping<Name>['columns']; found: number; score: number } {
  const headed = headedColumns(sheet, head);
  const matches = headed.flatMap((column) =>
    fields.flatMap((field): Match<Name>[] => {
      const weight = matchOf(column, field);
      return weight > 0 ? [{ field, column: column.column, weight }] : [];
    }),
  );
  const columns: Partial<Record<Name, number[]>> = {};
  const taken = new Set<number>();
  let score = 0;
  for (const { field, column, weight } of [...matches].sort((a, b) => b.weight - a.weight || a.column - b.column)) {
    const own = columns[field.name];
    if (taken.has(column) || (own && (!field.several || weight < 1.5))) continue;
    columns[field.name] = [...(own ?? []), column];
    taken.add(column);
    score += weight;
  }
  for (const own of Object.values(columns) as number[][]) own.sort((a, b) => a - b);
  // A row more is taken for the head only where it names something more; data below a head are no head.
  return { head, columns, found: Object.keys(columns).length, score: score - (head.to - head.from) * 0.5 };
}

/** The lowest word of a head says most; the words above it are read with it, so that 「管理策 ／ 番号」 is a number of a control. */
function matchOf<Name extends string>({ words }: HeadedColumn, field: TableField<Name>): number {
  const whole = headingMatch(words.join(''), field);
  const last = headingMatch(words.at(-1) ?? '', field);
  return Math.max(whole, last);
}

function widestRow(sheet: TableSheet): HeadRows {
  const rows = sheet.rows.slice(0, searched.rows);
  const widest = rows.reduce((a, b) => (b.cells.length > a.cells.length ? b : a), rows[0] ?? { row: 1, cells: [] });
  return { from: widest.row, to: widest.row };
}

/**
 * What makes two files of one kind: the headings that would be proposed, sheet by sheet, whatever the sheets are called and
 * whatever stands below. A mapping that was confirmed for one is offered for the other.
 */
export function headingFingerprint(file: TableFile, fields: readonly TableField[]): string {
  const sheets = file.sheets
    .filter(({ rows }) => rows.length > 0)
    .map((sheet) => {
      const columns = headedColumns(sheet, proposeSheet(sheet, fields).head);
      return columns.map(({ column, words }) => `${column} ${plainHeading(words.join(''))}`).join('\n');
    });
  return sheets.join('\f');
}

/** A mapping that was kept, laid on a file with the same headings; sheets are found by name, else by their place. Null where it does not fit. */
export function recallMapping<Name extends string>(
  kept: TableMapping<Name>,
  file: TableFile,
  places: readonly number[],
): TableMapping<Name> | null {
  const sheets = kept.sheets.map((mapping, at) => {
    const byName = file.sheets.find(({ name }) => name === mapping.sheet);
    const sheet = byName ?? file.sheets[places[at] ?? -1];
    return sheet ? { ...mapping, sheet: sheet.name } : null;
  });
  return sheets.every((sheet) => sheet !== null) && sheets.length > 0 ? { sheets } : null;
}
