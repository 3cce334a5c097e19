import type { FrequencyCode } from '@akashi/domain/engagement';

/** One 同一母集団 of the example: its code, how often its control runs, and how many rows the client extracted. */
export interface ExamplePopulation {
  code: string;
  name: string;
  frequency: FrequencyCode;
  rows: number;
  system: string;
  /** The days of its rows, where they are not spread over the whole period. */
  days?: readonly string[];
}

const kinds: readonly [FrequencyCode, number, (n: number) => number][] = [
  ['DAILY', 14, (n) => 126 + n * 83],
  ['MULTI_DAILY', 3, (n) => 1840 + n * 611],
  ['WEEKLY', 4, () => 26],
  ['MONTHLY', 8, () => 6],
  ['QUARTERLY', 6, () => 2],
  ['ANNUAL', 4, () => 1],
];

const subjects = [
  '新規ID発行',
  '権限変更申請',
  '特権ID利用申請',
  '退職者ID停止',
  '変更チケット',
  'バックアップ実行記録',
  '脆弱性スキャン結果',
  '入館申請',
  '媒体廃棄記録',
  '教育受講記録',
  'インシデント記録',
  '供給者評価表',
  '権限棚卸し記録',
  '時刻同期点検記録',
];

const systems = ['申請ワークフロー', '変更管理台帳', '運用監視基盤', '人事台帳', '資産台帳'];

/** What a review that became monthly in August left behind: one quarter under the text before, two months under the text after. */
const reviews: ExamplePopulation[] = [
  {
    code: 'P-27A',
    name: '権限棚卸し記録（四半期、7月まで）',
    frequency: 'QUARTERLY',
    rows: 1,
    system: '資産台帳',
    days: ['2026-06-30'],
  },
  {
    code: 'P-27B',
    name: '権限棚卸し記録（毎月、8月から）',
    frequency: 'MONTHLY',
    rows: 2,
    system: '資産台帳',
    days: ['2026-08-31', '2026-09-30'],
  },
];

/** P-01 to P-40 without the one that the change divides. */
const codes = Array.from({ length: 40 }, (_, n) => `P-${String(n + 1).padStart(2, '0')}`).filter(
  (code) => code !== 'P-27',
);

const spreadPopulations: ExamplePopulation[] = kinds
  .flatMap(([frequency, count, rows]) => Array.from({ length: count }, (_, n) => ({ frequency, rows: rows(n) })))
  .map((population, index) => ({
    ...population,
    code: codes[index] ?? '',
    name: `${subjects[index % subjects.length]}${index >= subjects.length ? `(${Math.floor(index / subjects.length) + 1})` : ''}`,
    system: systems[index % systems.length] ?? '',
  }));

/** 41 populations: 14 daily, 3 several times a day, 4 weekly, 9 monthly, 7 quarterly, 4 yearly; 480 items by the table. */
export const examplePopulations: ExamplePopulation[] = [...spreadPopulations, ...reviews];

const firstDay = Date.UTC(2026, 3, 1);
const daysInPeriod = 183;

const spreadDay = (n: number, rows: number): string =>
  new Date(firstDay + Math.floor((n * daysInPeriod) / rows) * 86_400_000).toISOString().slice(0, 10);

/** Rows as the client's system would give them, spread over the period. Some names need more than the common kanji. */
export function populationRows(population: ExamplePopulation): string[][] {
  const people = ['髙橋', '山﨑', '森', '鷗外', '渡邉', '佐藤', '小川'];
  return Array.from({ length: population.rows }, (_, n) => {
    const day = population.days?.[n] ?? spreadDay(n, population.rows);
    return [
      `${population.code}-${String(n + 1).padStart(5, '0')}`,
      day,
      people[n % people.length] ?? '',
      '所属長',
      day,
    ];
  });
}

export const populationHeader = ['記録番号', '発生日', '申請者', '承認者', '承認日'];
