import type { PopulationReadingFacts } from '@akashi/contracts';
import type { Lang } from '@akashi/web-ui';

/** How a population's file was read, in one line: what was decided, left out and compared. */
export function readingLine(reading: PopulationReadingFacts | null, lang: Lang): string {
  if (!reading) return '';
  const ja = lang === 'ja';
  const { choices, titles, footers, controlTotals, equalRows, notices } = reading;
  const count = (rule: string) => Number(notices.find((one) => one.rule === rule)?.value ?? 0);
  const places = notices.filter(({ rule }) => rule === 'private-use-letter').map(({ row }) => row);
  const blank = count('rows-without-value') + count('empty-rows');
  const parts = [
    headLine(choices.headRow ?? 0, ja),
    ...titles.map(({ values }) => (ja ? `表題「${values.join('')}」` : `Title “${values.join('')}”`)),
    footers.length > 0 &&
      (ja ? `合計・注記 ${footers.length}行を除外` : `${footers.length} sum or remark rows left out`),
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

function headLine(row: number, ja: boolean): string {
  if (row === 0) return ja ? '見出しなし' : 'No head';
  return ja ? `見出し ${row}行目` : `Head in row ${row}`;
}

function totalLine({ stated, counted, agrees }: PopulationReadingFacts['controlTotals'][number], ja: boolean): string {
  if (agrees) return ja ? `合計 ${stated} と一致` : `Total ${stated} agrees`;
  return ja ? `合計 ${stated} に対し集計 ${counted}（不一致）` : `Total ${stated}, counted ${counted}: they differ`;
}
