/** A number, and the title that stands behind it in the same cell. */
export interface NumberAndTitle {
  readonly number: string;
  readonly title: string;
}

const narrowOrWide = 'A-Za-z0-9Ａ-Ｚａ-ｚ０-９';
const numberFirst = new RegExp(
  `^\\s*([${narrowOrWide}](?:[${narrowOrWide}.．\\-－_/]*[${narrowOrWide}])?(?:\\s*[(（]\\s*[0-9０-９]+\\s*[)）])?)[.．:：]?\\s*(.*)$`,
  'su',
);

/**
 * 「5.1.1　情報セキュリティ」 is the number 5.1.1 and its title. What begins with no number is a title without one: it is
 * asked about.
 */
export function splitNumberCell(text: string): NumberAndTitle {
  const [, number, title] = numberFirst.exec(text) ?? [];
  return number === undefined ? { number: '', title: text.trim() } : { number, title: title?.trim() ?? '' };
}
