import { skeletonEdition } from '@akashi/api-criteria';
import { writeStatementXlsx, type StatementRow } from '@akashi/documents';
import type { StatementFact } from '@akashi/domain/statement';

export const edition = skeletonEdition();
export const items = edition.criteria.filter(({ level, isAudited }) => level === 4 && isAudited);

export const facts: Record<string, string> = {
  edition: 'ismap-skeleton',
  provider: '株式会社ミズナラクラウド',
  service: 'ミズナラ文書基盤',
  regions: '東日本',
  scope: '文書基盤の提供に関わる組織と設備',
  statementDate: '2026-12-04',
  periodFrom: '2026-04-01',
  periodTo: '2026-09-30',
};

/** Every item selected with one control; 11.2.7 excluded; 9.2.1.6 with a population. */
export const rows: StatementRow[] = [
  ...items
    .filter(({ key }) => !key.startsWith('11.2.7.'))
    .map(({ number, key }): StatementRow => ({
      criterion: number,
      choice: '選択',
      control: `${number} の個別管理策。担当者名に髙橋・﨑山を含みます。`,
      owner: '運用部',
      ...(key === '9.2.1.6'
        ? { population: 'P-01', frequency: '1日複数回', mainTarget: '根拠文書・記録等(2)', operation: 'あり' }
        : {}),
      ...(key === '8.1.1.6' ? { baseService: 'C99-0001-1' } : {}),
    })),
  { criterion: '11.2.7', choice: '除外', reason: '装置を持たないため' },
];

export function workbook(
  change: { rows?: readonly StatementRow[]; facts?: Partial<Record<StatementFact, string>> } = {},
) {
  return writeStatementXlsx({
    edition: { code: edition.id, title: edition.titleJa, criteria: [] },
    facts: { ...facts, ...change.facts },
    rows: change.rows ?? rows,
    language: 'ja',
  });
}
