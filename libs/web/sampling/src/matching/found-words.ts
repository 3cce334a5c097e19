import type { FieldMatchView } from '@akashi/contracts';
import type { Lang } from '@akashi/web-ui';
import { matchWayTexts } from './matching-texts';

/** How a value was found, by which tolerance, and how far off it is. */
export function foundWords({ kind, way, tolerance, found }: FieldMatchView, lang: Lang): string {
  const side = lang === 'ja' ? 0 : 1;
  const rule = [matchWayTexts[way][side], tolerance].filter((part) => part !== '').join(' ');
  if (!found) return rule;
  if (kind !== 'date' && kind !== 'amount') return rule;
  const unit = kind === 'date' ? (lang === 'ja' ? '日' : ' days') : '';
  return lang === 'ja' ? `差 ${found.difference}${unit}（${rule}）` : `Off by ${found.difference}${unit} (${rule})`;
}

const places: readonly [form: RegExp, ja: (...of: string[]) => string, en: (...of: string[]) => string][] = [
  [/^p(\d+)$/, (page) => `${page}頁`, (page) => `page ${page}`],
  [/^l(\d+)$/, (line) => `${line}行目`, (line) => `line ${line}`],
  [
    /^s(\d+)r(\d+)c(\d+)$/,
    (sheet, row, column) => `シート${sheet} 行${row} 列${column}`,
    (sheet, row, column) => `sheet ${sheet}, row ${row}, column ${column}`,
  ],
  [/^s(\d+)r(\d+)$/, (sheet, row) => `シート${sheet} 行${row}`, (sheet, row) => `sheet ${sheet}, row ${row}`],
  [/^s(\d+)$/, (sheet) => `シート${sheet} の名前`, (sheet) => `name of sheet ${sheet}`],
];

/** Where a value stands in its file; empty where it was not found. */
export function placeWords({ found }: FieldMatchView, lang: Lang): string {
  if (!found) return '';
  for (const [form, ja, en] of places) {
    const parts = form.exec(found.place)?.slice(1);
    if (parts) return (lang === 'ja' ? ja : en)(...parts);
  }
  return '';
}
