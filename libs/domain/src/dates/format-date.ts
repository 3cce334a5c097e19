import { weekday } from './arithmetic';
import { eraYear } from './era';
import { toCivil, type LocalDate } from './local-date';

const weekdaysJa = ['日', '月', '火', '水', '木', '金', '土'] as const;

/** `2026年10月31日(土)`. */
export function formatDateJa(date: LocalDate): string {
  const { year, month, day } = toCivil(date);
  return `${year}年${month}月${day}日(${weekdaysJa[weekday(date)]})`;
}

/** `令和8年10月31日`; the first year of an era is written 元年. Before 1873 the western year stands. */
export function formatWareki(date: LocalDate): string {
  const { year, month, day } = toCivil(date);
  const inEra = eraYear(date);
  const written = inEra ? `${inEra.era}${inEra.year === 1 ? '元' : inEra.year}` : `${year}`;
  return `${written}年${month}月${day}日`;
}
