import { escape, pageOf } from '../package/page-parts';

/** So many rows a page shows; the rest stands in the file beside it, and the page says so. */
const shownAtMost = 5_000;

/** One table as a page for people: a heading for each row, and of each row what is not empty. */
export function readableTable(name: string, lines: readonly string[]): string {
  const shown = lines.slice(0, shownAtMost).map((line, at) => rowOf(at + 1, line));
  const rest =
    lines.length > shownAtMost
      ? `<p>ほか ${lines.length - shownAtMost} 件は tables/${name}.ndjson にあります。<span lang="en">${lines.length - shownAtMost} more stand in tables/${name}.ndjson.</span></p>`
      : '';
  return pageOf(name, `${shown.join('\n')}\n${rest}`);
}

function rowOf(number: number, line: string): string {
  const row = JSON.parse(line) as Record<string, unknown>;
  const cells = Object.entries(row)
    .filter(([column, value]) => value !== null && value !== '' && column !== 'firm_id' && column !== 'engagement_id')
    .map(([column, value]) => `<tr><th>${escape(column)}</th><td>${escape(wordsOf(value))}</td></tr>`);
  return `<h2>${number}</h2><table><tbody>${cells.join('')}</tbody></table>`;
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
