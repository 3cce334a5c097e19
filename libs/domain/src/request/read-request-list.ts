import { parseLocalDate } from '../dates/parse-date';
import { unreadRule, type TableCell, type TableFile, type TableRow } from '../table';
import { fieldOfHeading, type RequestListField } from './request-list-field';

/** A row as it stands in the file: what of it is a text, and where each stands. */
export interface ListedRow {
  readonly row: number;
  readonly texts: Readonly<Partial<Record<RequestListField, string>>>;
  readonly addresses: Readonly<Partial<Record<RequestListField, string>>>;
  /** Cells that gave nothing, with why. */
  readonly unread: readonly { readonly field: RequestListField; readonly rule: string }[];
}

export interface RequestListReading {
  /** Of which engagement it was written, as it says itself; null for a list that was made elsewhere. */
  readonly engagementId: string | null;
  /** For which drop link, as it says itself; null for every other list. */
  readonly linkId: string | null;
  readonly rows: readonly ListedRow[];
  readonly columns: readonly RequestListField[];
  /** Headings that are none of ours: what stands below them is not read. */
  readonly unknown: readonly string[];
}

/** What a list of ours says of itself, above its headings. */
export const requestListMark = (engagementId: string, linkId: string | null = null): string =>
  ['akashi-requests', engagementId, ...(linkId === null ? [] : [linkId])].join(' ');

const mark = /akashi-requests ([0-9a-f-]{36})(?: (\S+))?/;

type Columns = ReadonlyMap<number, RequestListField>;

/** Headings are looked for in so many rows: some lines may stand above them. */
const searched = 20;

/** A list of requests in our layout; null where no sheet has its headings. */
export function readRequestList(file: TableFile): RequestListReading | null {
  for (const { rows } of file.sheets) {
    for (const head of rows.slice(0, searched)) {
      const columns = columnsIn(head);
      const fields = [...columns.values()];
      if (!fields.includes('title') || !fields.includes('wanted')) continue;
      const below = rows.filter(({ row }) => row > head.row);
      const unknown = head.cells
        .filter(({ column, text }) => !columns.has(column) && text.trim() !== '')
        .map(({ text }) => text.trim());
      return {
        ...markAbove(rows, head.row),
        columns: fields,
        unknown,
        rows: below.map((row) => readRow(row, columns)).filter(isWritten),
      };
    }
  }
  return null;
}

function markAbove(rows: readonly TableRow[], head: number): Pick<RequestListReading, 'engagementId' | 'linkId'> {
  const above = rows.filter(({ row }) => row < head).flatMap(({ cells }) => cells.map(({ text }) => text));
  const [, engagementId = null, linkId = null] = above.map((text) => mark.exec(text)).find((found) => found) ?? [];
  return { engagementId, linkId };
}

/** A heading that stands twice is read where it stands first. */
function columnsIn({ cells }: TableRow): Columns {
  const columns = new Map<number, RequestListField>();
  for (const { column, text } of cells) {
    const field = fieldOfHeading(text);
    if (field && ![...columns.values()].includes(field)) columns.set(column, field);
  }
  return columns;
}

function readRow({ row, cells }: TableRow, columns: Columns): ListedRow {
  const own = cells.flatMap((cell) => {
    const field = columns.get(cell.column);
    return field ? [{ field, cell }] : [];
  });
  return {
    row,
    texts: Object.fromEntries(own.map(({ field, cell }) => [field, textIn(field, cell)])),
    addresses: Object.fromEntries(own.map(({ field, cell }) => [field, cell.address])),
    unread: own.flatMap(({ field, cell }) => {
      const rule = unreadRule(cell);
      return rule ? [{ field, rule }] : [];
    }),
  };
}

/** A line end is one sign, whatever program wrote it; a day is told as days are, where it is one. */
function textIn(field: RequestListField, { text }: TableCell): string {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  return field === 'dueOn' || field === 'answeredOn' ? (parseLocalDate(plain) ?? plain) : plain;
}

/** The state is ours: a row of it alone says nothing. */
function isWritten({ texts, unread }: ListedRow): boolean {
  return unread.length > 0 || Object.entries(texts).some(([field, text]) => field !== 'state' && text !== '');
}
