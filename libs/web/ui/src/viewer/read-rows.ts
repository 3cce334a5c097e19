/** The rows of a text of comma or tab separated values; quotes may hold line ends. */
export function readRows(text: string): string[][] {
  const first = text.slice(0, 65_536).split('\n', 1)[0] ?? '';
  const between = count(first, '\t') > count(first, ',') ? '\t' : ',';
  const token =
    between === '\t' ? /"((?:[^"]|"")*)"|[^\t\r\n]+|\t|\r?\n|\r/g : /"((?:[^"]|"")*)"|[^,\r\n]+|,|\r?\n|\r/g;
  const rows: string[][] = [];
  let row: string[] = [''];
  for (const [whole, quoted] of text.matchAll(token)) {
    if (whole === between) row.push('');
    else if (/^[\r\n]/.test(whole)) {
      rows.push(row);
      row = [''];
    } else row[row.length - 1] += quoted === undefined ? whole : quoted.replaceAll('""', '"');
  }
  return row.length > 1 || row[0] !== '' ? [...rows, row] : rows;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
