import type { TablePreview } from '@akashi/domain/table';
import { settled, type Rendered } from '@akashi/web-ui/testing';

/** The first rows of a file with one sheet, from its head on. */
export function firstRows(sheet: string, rows: readonly (readonly string[])[], lastRow = rows.length): TablePreview {
  return {
    format: 'xlsx',
    encoding: null,
    sheets: [
      {
        name: sheet,
        hidden: false,
        merged: [],
        lastRow,
        filledRows: lastRow,
        hiddenRows: 0,
        width: rows[0]!.length,
        rows: rows.map((texts, above) => {
          const row = above + 1;
          const cells = texts.map((text, before) => {
            return { address: `${'ABC'[before]}${row}`, column: before + 1, text, kind: 'text' as const };
          });
          return { row, hidden: false, cells };
        }),
      },
    ],
  };
}

/** Chooses a file of this name on a page, as far as its being sent. */
export async function chooseFile(page: Rendered, name: string): Promise<void> {
  const native = page.element.querySelector<HTMLInputElement>('input[type="file"]')!;
  Object.defineProperty(native, 'files', { value: [new File(['x'], name)], configurable: true });
  native.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}
