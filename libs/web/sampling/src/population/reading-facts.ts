import type { PopulationReadingFacts } from '@akashi/contracts';
import type { FileRow } from '@akashi/domain/population-file';
import { columnLetters } from '@akashi/domain/table';
import type { Lang } from '@akashi/web-ui';

/** How a population's file was read, in one line: what was decided, left out and compared. */
export function readingLine(reading: PopulationReadingFacts | null, lang: Lang): string {
  if (!reading) return '';
  const ja = lang === 'ja';
  const parts = [
    headLine(reading.choices.headRow ?? 0, ja),
    ...reading.titles.slice(0, shownTitles).map((row) => titleLine(row, ja)),
    ...cutLines(reading, ja),
    ...leftOutLines(reading, ja),
    ...periodLines(reading, ja),
    ...equalLines(reading, ja),
    ...unseenLines(reading, ja),
    ...letterLines(reading, ja),
  ];
  return parts.join(ja ? '、' : '; ');
}

function leftOutLines(
  { footers, between, cut, controlTotals, notices }: PopulationReadingFacts,
  ja: boolean,
): string[] {
  const count = (rule: string) => Number(notices.find((one) => one.rule === rule)?.value ?? 0);
  const below = footers.length + (cut?.footers.rows ?? 0);
  const blank = count('rows-without-value') + count('empty-rows');
  return [
    ...(below > 0 ? [ja ? `合計・注記 ${below}行を除外` : `${below} sum or remark rows left out`] : []),
    ...(between
      ? [ja ? `明細の間の ${between.count}行を除外` : `${between.count} rows among the records left out`]
      : []),
    ...controlTotals.map((total) => totalLine(total, ja)),
    ...(blank > 0 ? [ja ? `値のない行 ${blank}行を除外` : `${blank} rows without a value left out`] : []),
  ];
}

function equalLines({ equalRows, choices }: PopulationReadingFacts, ja: boolean): string[] {
  if (equalRows === 0) return [];
  const reason = choices.equalRowsReason ?? '';
  return [ja ? `同じ行 ${equalRows}行（${reason}）` : `${equalRows} equal rows (${reason})`];
}

/** What the sheet strikes out or does not show, and is read all the same. */
function unseenLines({ notices, choices }: PopulationReadingFacts, ja: boolean): string[] {
  const valueOf = (rule: string) => notices.find((one) => one.rule === rule)?.value;
  const [rows, columns, sheet] = [valueOf('hidden-rows'), valueOf('hidden-columns'), valueOf('hidden-sheet')];
  return [
    ...reasonLines(choices, ja),
    ...(rows ? [ja ? `非表示の行 ${rows}行を含む` : `${rows} hidden rows taken in`] : []),
    ...(columns ? [ja ? `非表示の列 ${columns}列を含む` : `${columns} hidden columns taken in`] : []),
    ...(sheet ? [ja ? `非表示のシート「${sheet}」` : `Hidden sheet “${sheet}”`] : []),
  ];
}

function reasonLines({ struckReason, cellsReason }: PopulationReadingFacts['choices'], ja: boolean): string[] {
  const [struck, stored] = [struckReason?.trim() ?? '', cellsReason?.trim() ?? ''];
  return [
    ...(struck ? [ja ? `取り消し線の明細を含む（${struck}）` : `Struck-out records taken in (${struck})`] : []),
    ...(stored ? [ja ? `表示と異なる値は保存された値で（${stored}）` : `Cells taken as stored (${stored})`] : []),
  ];
}

function letterLines({ notices }: PopulationReadingFacts, ja: boolean): string[] {
  const places = notices.filter(({ rule }) => rule === 'private-use-letter').map(({ row }) => row);
  if (places.length === 0) return [];
  return [ja ? `外字 ${places.join('・')}行目` : `Private-use letters in rows ${places.join(', ')}`];
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

/** Which records are of the population by their day, and why those without one are. */
function periodLines({ period, choices }: PopulationReadingFacts, ja: boolean): string[] {
  if (!period) return [];
  const { from, until, leftOut, undated, column } = period;
  const days = ja
    ? `${columnLetters(column)}列の日付 ${from}〜${until}`
    : `Days of column ${columnLetters(column)}, ${from} to ${until}`;
  const left = ja ? `期間の外など ${leftOut}件を除外` : `${leftOut} records left out`;
  const why = ja
    ? `日付なし ${undated}件（${choices.undatedReason}）`
    : `${undated} without a day (${choices.undatedReason})`;
  return [days, ...(leftOut > 0 ? [left] : []), ...(undated > 0 ? [why] : [])];
}

function headLine(row: number, ja: boolean): string {
  if (row === 0) return ja ? '見出しなし' : 'No head';
  return ja ? `見出し ${row}行目` : `Head in row ${row}`;
}

function totalLine({ stated, counted, agrees }: PopulationReadingFacts['controlTotals'][number], ja: boolean): string {
  if (agrees) return ja ? `合計 ${stated} と一致` : `Total ${stated} agrees`;
  return ja ? `合計 ${stated} に対し集計 ${counted}（不一致）` : `Total ${stated}, counted ${counted}: they differ`;
}
