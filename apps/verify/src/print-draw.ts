import type { ComparedDraw, DrawDifference } from './compare-draw';
import type { RepeatedDraw } from './repeat-draw';
import type { Language } from './texts';

const words = {
  ja: { population: '母集団', form: '行の読み方', seed: 'シードの SHA-256', rank: '順位', row: '行' },
  en: { population: 'Population', form: 'Form of the rows', seed: 'SHA-256 of the seed', rank: 'rank', row: 'row' },
} as const;

const differenceTexts: Readonly<Record<DrawDifference, Readonly<Record<Language, string>>>> = {
  file: { ja: 'ファイルが抽出票のハッシュと異なります', en: 'the file has another hash than the sheet states' },
  seed: { ja: 'シードが抽出票のハッシュと異なります', en: 'the seed has another hash than the sheet states' },
  reading: { ja: '抽出票の読み方ではファイルを読めません', en: 'the file cannot be read as the sheet states' },
  rows: { ja: '母集団の件数が抽出票と異なります', en: 'the population has another count than the sheet states' },
  sample: { ja: '抽出した行が抽出票と異なります', en: 'other rows are drawn than the sheet states' },
};

const resultTexts = {
  same: {
    ja: '結果: 抽出票と同じ標本です。抽出票のハッシュを台帳の記録と照合してください。',
    en: 'Result: the same sample as the sheet states. Compare the hashes of the sheet with the ledger.',
  },
  differs: {
    ja: '結果: 一致しません。母集団のファイルか抽出票が、抽出のときのものではありません。',
    en: 'Result: something differs. File or sheet is not the one of the draw.',
  },
} as const;

export function printDraw(draw: RepeatedDraw | ComparedDraw, language: Language): string {
  const { population, form, seed, rank, row } = words[language];
  return [
    draw.algorithm,
    `${form}: ${draw.rowsForm}`,
    `${population}: ${draw.rows}  SHA-256 ${draw.populationSha256}`,
    `${seed}: ${draw.seedSha256}`,
    `${rank}\t${row}`,
    ...draw.sample.map(({ rank: at, row: number, cells }) =>
      [at, number, ...cells.map((cell) => JSON.stringify(cell))].join('\t'),
    ),
    ...('differs' in draw ? resultOf(draw, language) : []),
  ].join('\n');
}

function resultOf({ differs }: ComparedDraw, language: Language): string[] {
  const result = resultTexts[differs.length === 0 ? 'same' : 'differs'][language];
  return ['', ...differs.map((one) => differenceTexts[one][language]), result];
}
