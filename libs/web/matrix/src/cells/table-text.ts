/** A table as it travels through the clipboard. */
export type TableText = readonly (readonly string[])[];

/** Rows by line break, cells by tab; a cell with either or with a quote stands in quotes, as spreadsheets write it. */
export function writeTsv(table: TableText): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return table.map((row) => row.map(cell).join('\t')).join('\r\n');
}

export function writeHtml(table: TableText): string {
  const cell = (text: string) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`;
  return `<table>${table.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

/** Reads what a spreadsheet copied as text. The line break that ends it is no row. */
export function readTsv(text: string): string[][] {
  const table: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    const [, quoted, bare = '', end] = found;
    table.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"').replace(/\r\n?/g, '\n'));
    if (end === '') break;
    if (end !== '\t') table.push([]);
  }
  const last = table.at(-1)!;
  if (table.length > 1 && last.length === 1 && last[0] === '') table.pop();
  return table;
}

/** Reads the first table of a page: its cells' text alone, nothing of it is drawn or run. */
export function readHtml(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  return [...table.rows].map((row) => [...row.cells].map(textOfCell));
}

/** What was copied. Spreadsheets keep blanks in the text, pages keep their cells apart in the table. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): string[][] {
  const [plain, html] = [data.getData('text/plain'), data.getData('text/html')];
  const isPage = html.includes('<table') && !/urn:schemas-microsoft-com:office|<google-sheets/.test(html);
  const table = isPage || plain === '' ? readHtml(html) : null;
  return table ?? readTsv(plain);
}

function textOfCell(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  const lineEnd = '\u0001';
  copy.querySelectorAll('br').forEach((br) => br.replaceWith(lineEnd));
  return copy.textContent
    .replace(/[ \t\r\n]+/g, ' ')
    .split(lineEnd)
    .map((line) => line.trim())
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
