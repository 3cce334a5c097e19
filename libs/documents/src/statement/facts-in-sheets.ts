import { statementFactLabels } from '@akashi/contracts';
import { parseLocalDate } from '@akashi/domain/dates';
import { statementFacts, type StatementFact } from '@akashi/domain/statement';
import { plainHeading, unreadRule, type TableCell, type TableRow, type TableSheet } from '@akashi/domain/table';
import { hiddenRows, unreadFault } from './cell-faults';
import type { StatementCell, StatementCellFault } from './statement-rows';

/** What clients call the sections, beside the names of our own layout. */
const otherNames: Readonly<Partial<Record<StatementFact, readonly string[]>>> = {
  provider: ['事業者名', '会社名', '商号', '法人名'],
  representative: ['代表者名', '代表者の役職・氏名'],
  service: ['サービス名称', 'クラウドサービスの名称', 'サービスの名称'],
  regions: ['地域', 'リージョン名', '対象リージョン'],
  scope: ['対象範囲', '言明の範囲'],
  systemOverview: ['システムの概要', 'システム概要', '内部統制の概要'],
  baseServices: ['基盤サービス', '利用する基盤サービス'],
  statementDate: ['言明日', '日付', '作成日'],
  periodFrom: ['対象期間（自）', '言明期間の初日', '期間の初日', '開始日'],
  periodTo: ['対象期間（至）', '言明期間の末日', '期間の末日', '終了日'],
  generativeAi: ['生成AIの利用の有無', '生成AI', '生成ＡＩの利用'],
  externalAuditScope: ['外部監査の対象', '外部監査範囲', '外部監査の範囲'],
  internalAuditScope: ['内部監査の対象', '内部監査範囲', '内部監査の範囲'],
};

/** The whole period in one cell, as 「2026年4月1日～2026年9月30日」. */
const periodNames = [
  '監査対象期間',
  '言明の対象期間',
  '言明対象期間',
  '言明期間',
  '対象期間',
  '期間',
  'assessment period',
  'period',
];

type Named = StatementFact | 'period';

/** The number of a section: 「１．」, 「(2)」, 「三、」, 「1.2　」. */
const sectionNumber = /^[(]?(?:\d+(?:[.-]\d+)*|[一二三四五六七八九十]+)(?:[).、]\s*|\s+)/u;

function namedBy(text: string): Named | null {
  const names = [text, text.normalize('NFKC').trim().replace(sectionNumber, '')].map(plainHeading);
  const isNamed = (known: readonly string[]) =>
    known.some((name) => plainHeading(name) !== '' && names.includes(plainHeading(name)));
  const fact = statementFacts.find((one) =>
    isNamed([statementFactLabels[one].ja, statementFactLabels[one].en, ...(otherNames[one] ?? [])]),
  );
  return fact ?? (isNamed(periodNames) ? 'period' : null);
}

interface FoundFacts {
  sheet: string;
  found: Partial<Record<StatementFact, StatementCell>>;
  faults: StatementCellFault[];
}

/**
 * The text to the right of a section's name; the first sheet that names one is told as theirs. Two sections may stand beside
 * each other in one row: where the first was left empty, the name of the second is no text of it.
 */
export function factsIn(sheets: readonly TableSheet[]): FoundFacts {
  const found: FoundFacts['found'] = {};
  const faults: StatementCellFault[] = [];
  let named = '';
  for (const { name, rows } of sheets) {
    const said = rows.flatMap((row, at) => [
      ...factsBeside(row.cells).map(([fact, value]) => [[row], fact, value] as const),
      ...factBelow(rows.slice(at)),
    ]);
    for (const [own, fact, value] of said) {
      if (found[fact]) continue;
      named ||= name;
      faults.push(...hiddenRows(own.map(({ row, hidden }) => ({ sheet: name, row, hidden }))));
      const unread = unreadFault(name, value);
      if (unread) faults.push(unread);
      else found[fact] = { address: value.address, text: value.text };
    }
  }
  return { sheet: named || (sheets[0]?.name ?? ''), found, faults };
}

type Said = [StatementFact, TableCell];

/** The sections that a row names, each with the cell beside its name. */
function factsBeside(cells: readonly TableCell[]): Said[] {
  return cells.flatMap(({ text }, at): Said[] => {
    const [named, value] = [namedBy(text), cells[at + 1]];
    return named && value && !namedBy(value.text) ? partsOf(named, value) : [];
  });
}

/** The name of a section alone in its row, with its text in the rows right below it, up to a blank one or the next name. */
function factBelow([heading, ...rows]: readonly TableRow[]): [TableRow[], ...Said][] {
  const [cell, beside] = heading?.cells ?? [];
  const named = cell && !beside ? namedBy(cell.text) : null;
  if (!heading || !named) return [];
  const end = rows.findIndex(({ row, cells: [own, other] }, at) => {
    const isNext = row !== heading.row + at + 1 || other !== undefined;
    return isNext || !own || namedBy(own.text) !== null || sectionNumber.test(own.text.normalize('NFKC').trim());
  });
  const below = rows.slice(0, end < 0 ? rows.length : end);
  const lines = below.flatMap(({ cells }) => cells);
  const first = lines.find((line) => unreadRule(line)) ?? lines[0];
  if (!first) return [];
  const value = { ...first, text: lines.map(({ text }) => text.trim()).join('\n') };
  return partsOf(named, value).map(([fact, part]) => [[heading, ...below], fact, part]);
}

/** First and last day where both can be read; a period that cannot is kept as it stands, and asked about as a day. */
function partsOf(named: Named, value: TableCell): Said[] {
  if (named !== 'period') return [[named, value]];
  const days = value.text
    .split(/[~〜～]|から|\s[-–—]\s|[–—]/u)
    .map((text) => text.replace(/まで\s*$/u, '').trim())
    .filter((text) => text !== '');
  const [from = '', to = ''] = days;
  if (days.length !== 2 || !parseLocalDate(from) || !parseLocalDate(to)) return [['periodFrom', value]];
  return [
    ['periodFrom', { ...value, text: from }],
    ['periodTo', { ...value, text: to }],
  ];
}
