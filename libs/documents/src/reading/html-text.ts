/** What is not text of a page, with all that it holds. */
const unseen = /<(script|style|head|title|template|noscript|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const lineEnds = /<\/?(?:p|div|br|tr|li|ul|ol|table|h[1-6]|blockquote|hr|section|article|pre)\b[^<>]*>/gi;
const named: Readonly<Record<string, string | undefined>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  yen: '¥',
  copy: '©',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
};

/** The text of a mail that is a page. It is shown as text alone, so nothing rests on what is taken away here. */
export function htmlText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(unseen, '')
    .replace(/[\r\n\t ]+/g, ' ')
    .replace(/<\/t[dh]\s*>/gi, '\t')
    .replace(lineEnds, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => letterOf(name) ?? whole)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function letterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name.toLowerCase()];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isLetter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isLetter ? String.fromCodePoint(code) : undefined;
}

/** It asks for pictures or styles from elsewhere when a program for mail shows it. */
export function asksElsewhere(html: string): boolean {
  return /\b(?:src|href|background)\s*=\s*(?:["']\s*)?(?:https?:)?\/\/|url\(\s*["']?https?:/i.test(html);
}
