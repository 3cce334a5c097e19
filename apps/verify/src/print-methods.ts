import type { SelectionMethod } from '@akashi/domain/engagement';
import type { ComparedMethod, ComparedSheet, MethodDifference } from './compare-methods';
import { printable } from './print-verification';
import type { Language, Texts } from './texts';

const methodTexts: Texts<SelectionMethod> = {
  RANDOM: { ja: '無作為抽出', en: 'Random' },
  SYSTEMATIC: { ja: '系統的抽出', en: 'Systematic' },
  HAPHAZARD: { ja: '任意抽出（無作為でない）', en: 'Haphazard' },
  ALL: { ja: '全件', en: 'All' },
  SPECIFIC: { ja: '特定項目抽出', en: 'Specific items' },
};

const words = {
  ja: {
    form: '抽出票の様式',
    rowsForm: '行の読み方',
    population: '母集団',
    seed: 'シードの SHA-256',
    secret: '（シードは使われず、明らかになっていません）',
    draw: '抽出',
    start: '始点',
    interval: '間隔',
    criteria: '条件',
    reason: '理由',
    by: '選んだ方',
    rank: '番号',
    row: '行',
    isVoid: '無効',
    byHand: '選びかたそのものは再現できません。選ばれた行が母集団にあり、内容が同じであることを確かめました。',
    beside: '標本には数えません。',
  },
  en: {
    form: 'Form of the sheet',
    rowsForm: 'Form of the rows',
    population: 'Population',
    seed: 'SHA-256 of the seed',
    secret: '(nothing was drawn by the seed, and it is not revealed)',
    draw: 'Draw',
    start: 'start',
    interval: 'interval',
    criteria: 'criteria',
    reason: 'reason',
    by: 'chosen by',
    rank: 'no.',
    row: 'row',
    isVoid: 'void',
    byHand: 'The choice itself cannot be repeated: each row picked was looked for in the population and compared.',
    beside: 'Not counted in the sample.',
  },
} as const;

const differenceTexts: Texts<MethodDifference> = {
  file: { ja: 'ファイルが抽出票のハッシュと異なります', en: 'the file has another hash than the sheet states' },
  seed: { ja: 'シードが抽出票のハッシュと異なります', en: 'the seed has another hash than the sheet states' },
  reading: { ja: '抽出票の読み方ではファイルを読めません', en: 'the file cannot be read as the sheet states' },
  rows: { ja: '母集団の件数が抽出票と異なります', en: 'the population has another count than the sheet states' },
  sample: {
    ja: '標本の行、始点または間隔が、方法どおりの結果と異なります',
    en: 'rows, start or interval are not those of the method',
  },
  picked: {
    ja: '選ばれた行が母集団にないか、内容が抽出票と異なります',
    en: 'a row of the sheet is not in the population, or holds something else',
  },
};

const resultTexts = {
  same: {
    ja: '結果: 抽出票と一致します。抽出票のハッシュを台帳の記録と照合してください。',
    en: 'Result: as the sheet states. Compare the hashes of the sheet with the ledger.',
  },
  differs: {
    ja: '結果: 一致しません。母集団のファイルか抽出票が、抽出のときのものではありません。',
    en: 'Result: something differs. File or sheet is not the one of the draw.',
  },
} as const;

export function printMethods(found: ComparedSheet, language: Language): string {
  const t = words[language];
  const result = resultTexts[found.differs.length === 0 ? 'same' : 'differs'][language];
  return [
    `${t.form}: ${found.form}`,
    `${t.rowsForm}: ${found.rowsForm}`,
    `${t.population}: ${found.rows}  SHA-256 ${found.populationSha256}`,
    `${t.seed}: ${found.seedSha256} ${found.isSeedRevealed ? '' : t.secret}`.trimEnd(),
    ...found.draws.flatMap((one) => linesOf(one, language)),
    '',
    ...found.differs.map((one) => differenceTexts[one][language]),
    result,
  ].join('\n');
}

function linesOf({ draw, items, isRepeated }: ComparedMethod, language: Language): string[] {
  const t = words[language];
  const { interval, start } = draw;
  const said = [
    ...(interval && start !== null ? [spread(interval, start, t)] : []),
    ...(draw.criteria ? [`${t.criteria}: ${printable(draw.criteria)}`] : []),
    ...(draw.reason ? [`${t.reason}: ${printable(draw.reason)}`] : []),
    ...(isRepeated ? [] : [`${t.by}: ${printable(draw.chosenBy)} ${printable(draw.chosenAt)}`, t.byHand]),
    ...(draw.method === 'SPECIFIC' ? [t.beside] : []),
  ];
  return [
    '',
    `${t.draw} ${draw.ordinal}: ${methodTexts[draw.method][language]}  ${printable(draw.algorithm)}  ${draw.size}`,
    ...said,
    `${t.rank}\t${t.row}`,
    ...items.map(({ rank, row, cells, isVoid }) =>
      [rank, row, ...cells.map((cell) => JSON.stringify(cell)), ...(isVoid ? [t.isVoid] : [])].join('\t'),
    ),
  ];
}

/** The first row and the interval as an auditor works with them, and the fractions that they are. */
function spread(
  { rows, items }: { rows: number; items: number },
  start: number,
  t: { readonly start: string; readonly interval: string; readonly row: string },
): string {
  const interval = items > 0 ? rows / items : 0;
  const first = items > 0 ? Math.floor(start / items) + 1 : 0;
  return `${t.start}: ${t.row} ${first} (${start}/${items})  ${t.interval}: ${interval.toFixed(2)} (${rows}/${items})`;
}
