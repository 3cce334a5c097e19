export type CsvValue = string | number | null;

/** First characters that make a spreadsheet run a cell, in half and in full width. */
const trigger = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * RFC 4180 with a byte-order mark, as spreadsheets expect Japanese text. A string that would run as a formula gets an apostrophe
 * in front; a number typed as a number is written as one.
 */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${rows.map((values) => values.map(csvValue).join(',')).join('\r\n')}\r\n`;
}

function csvValue(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = trigger.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
