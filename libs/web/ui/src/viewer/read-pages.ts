import type { LeftOutView, ReadAttachmentView, ReadFileView, ReadLineView, ReadRowView } from '@akashi/contracts';

/** Some rows of one sheet. */
export interface BookPage {
  /** Counted from 1. */
  readonly sheet: number;
  readonly name: string;
  readonly rows: readonly ReadRowView[];
  /** The last column in which the sheet holds something, on any page. */
  readonly columns: number;
}

export type ReadPages =
  | { readonly kind: 'book'; readonly pages: readonly BookPage[]; readonly leftOut: readonly LeftOutView[] }
  | {
      readonly kind: 'lines';
      readonly pages: readonly (readonly ReadLineView[])[];
      readonly attachments: readonly ReadAttachmentView[];
      readonly leftOut: readonly LeftOutView[];
    };

export const linesOfPage = 200;

/** A workbook sheet by sheet, a document or a mail line by line, in pages that are drawn at once. */
export function readPages(view: Exclude<ReadFileView, { kind: 'unread' }>): ReadPages {
  const { leftOut } = view;
  if (view.kind !== 'workbook') {
    const attachments = view.kind === 'mail' ? view.attachments : [];
    return { kind: 'lines', pages: inPages(view.lines), attachments, leftOut };
  }
  const pages = view.sheets.flatMap(({ name, rows }, at) => {
    const columns = rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 1);
    return inPages(rows).map((some): BookPage => ({ sheet: at + 1, name, rows: some, columns }));
  });
  return { kind: 'book', pages, leftOut };
}

export function inPages<T>(all: readonly T[]): T[][] {
  const count = Math.max(1, Math.ceil(all.length / linesOfPage));
  return Array.from({ length: count }, (_, at) => all.slice(at * linesOfPage, (at + 1) * linesOfPage));
}
