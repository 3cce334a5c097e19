import { type HeatRow, type TimelineRow } from '@akashi/web-ui/chart';

const chapter = (code: string, name: string, values: readonly number[]): HeatRow => ({
  code,
  name,
  cells: values.map((value, at) =>
    at % 3 === 0 ? { value } : { value, link: '/gallery', query: { chapter: code }, spoken: `${name} ${value}%` },
  ),
});

/** Six chapters of an invented engagement: tests, tested and reviewed, for design and for operation. */
export const CHAPTERS: readonly HeatRow[] = [
  chapter('3', 'ガバナンス基準', [18, 100, 100, 4, 100, 100]),
  chapter('4', 'マネジメント基準', [64, 100, 94, 16, 63, 38]),
  chapter('9', 'アクセス', [100, 100, 88, 42, 69, 43]),
  chapter('12', '運用', [110, 95, 75, 44, 55, 27]),
  chapter('15', '供給者', [48, 92, 67, 10, 30, 10]),
  chapter('18', '順守', [52, 100, 85, 6, 50, 17]),
];

/** Four invented services with the dates of their engagements. */
export const SERVICES: readonly TimelineRow[] = [
  {
    name: 'ミズナラ文書基盤',
    link: '/gallery',
    from: '2026-04-01',
    to: '2026-09-30',
    report: '2026-12-31',
    apply: '2027-01-31',
    validUntil: '2028-01-31',
  },
  {
    name: 'イヌブナ電子申請',
    from: '2025-07-01',
    to: '2026-06-30',
    report: '2026-09-30',
    apply: '2026-10-31',
    validUntil: '2027-10-31',
  },
  {
    name: 'アオバIaaS',
    from: '2026-07-01',
    to: '2027-06-30',
    report: '2027-09-30',
    apply: '2027-10-31',
    validUntil: '2028-10-31',
  },
  {
    name: 'ミズナラ電子契約',
    from: '2027-01-01',
    to: '2027-12-31',
    report: '2028-03-31',
    apply: '2028-04-30',
    validUntil: '2029-04-30',
  },
];
