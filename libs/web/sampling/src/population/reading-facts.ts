import type { PopulationReadingFacts } from '@akashi/contracts';
import type { FileRow } from '@akashi/domain/population-file';
import type { Lang } from '@akashi/web-ui';

/** How a population's file was read, in one line: what was decided, left out and compared. */
export function readingLine(reading: PopulationReadingFacts | null, lang: Lang): string {
  if (!reading) return '';
  const ja = lang === 'ja';
  const { choices, titles, footers, controlTotals, equalRows, notices } = reading;
  const count = (rule: string) => Number(notices.find((one) => one.rule === rule)?.value ?? 0);
  const places = notices.filter(({ rule }) => rule === 'private-use-letter').map(({ row }) => row);
  const below = footers.length + (reading.cut?.footers.rows ?? 0);
  const blank = count('rows-without-value') + count('empty-rows');
  const parts = [
    headLine(choices.headRow ?? 0, ja),
    ...titles.slice(0, shownTitles).map((row) => titleLine(row, ja)),
    ...cutLines(reading, ja),
    below > 0 && (ja ? `合計・注記 ${below}行を除外` : `${below} sum or remark rows left out`),
    ...controlTotals.map((total) => totalLine(total, ja)),
    blank > 0 && (ja ? `値のない行 ${blank}行を除外` : `${blank} rows without a value left out`),
    equalRows > 0 &&
      (ja
        ? `同じ行 ${equalRows}行（${choices.equalRowsReason}）`
        : `${equalRows} equal rows (${choices.equalRowsReason})`),
    places.length > 0 && (ja ? `外字 ${places.join('・')}行目` : `Private-use letters in rows ${places.join(', ')}`),
  ];
  return parts.filter(Boolean).join(ja ? '、' : '; ');
}

const shownTitles = 3;

function titleLine({ values }: FileRow, ja: boolean): string {
  const said = values.filter((value) => value.trim() !== '').join(' ');
  return ja ? `表題「${said}」` : `Title “${said}”`;
}

/** Titles that are not in the line, and how much of titles and remarks is in the file alone. */
function cutLines({ titles, cut }: PopulationReadingFacts, ja: boolean): string[] {
  const more = Math.max(0, titles.length - shownTitles) + (cut?.titles.rows ?? 0);
  const values = (cut?.titles.values ?? 0) + (cut?.footers.values ?? 0);
  return [
    ...(more > 0 ? [ja ? `ほかに表題 ${more}行` : `${more} more rows of titles`] : []),
    ...(values > 0 ? [ja ? `長い値 ${values}個は途中まで記録` : `${values} long values kept in part`] : []),
  ];
}

function headLine(row: number, ja: boolean): string {
  if (row === 0) return ja ? '見出しなし' : 'No head';
  return ja ? `見出し ${row}行目` : `Head in row ${row}`;
}

function totalLine({ stated, counted, agrees }: PopulationReadingFacts['controlTotals'][number], ja: boolean): string {
  if (agrees) return ja ? `合計 ${stated} と一致` : `Total ${stated} agrees`;
  return ja ? `合計 ${stated} に対し集計 ${counted}（不一致）` : `Total ${stated}, counted ${counted}: they differ`;
}
