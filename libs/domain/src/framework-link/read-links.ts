import type { LineageFramework } from '../edition-import';
import { headingMatch, plainHeading, type TableCell, type TableFile, type TableRow } from '../table';
import { linkName, plainReference, type FrameworkLink } from './framework-link';

/** What is wrong with a row of a list of links. */
export const linkRowFaults = ['number-unknown', 'number-cell', 'framework-unknown', 'reference-missing'] as const;

export type LinkRowFault = (typeof linkRowFaults)[number];

export interface LinkRowProblem {
  sheet: string;
  row: number;
  fault: LinkRowFault;
  /** As it stands in the cell. */
  found: string;
}

export interface LinksReading {
  /** No sheet has the three headings. */
  headingsMissing: boolean;
  links: FrameworkLink[];
  problems: LinkRowProblem[];
}

const headings = {
  number: ['管理策番号', '番号', 'Number', 'Control'],
  framework: ['基準', '規格', '他の基準', 'Framework', 'Standard'],
  reference: ['対応する番号', '対応', '条項', '参照', 'Reference', 'Clause'],
} as const;

type Columns = Readonly<Record<keyof typeof headings, number>>;

const frameworks: Readonly<Record<LineageFramework, readonly string[]>> = {
  JIS_Q_27001: ['JIS Q 27001', 'ISO/IEC 27001', '27001'],
  JIS_Q_27002: ['JIS Q 27002', 'ISO/IEC 27002', '27002'],
  JIS_Q_27014: ['JIS Q 27014', 'ISO/IEC 27014', '27014'],
  JIS_Q_27017: ['JIS Q 27017', 'ISO/IEC 27017', '27017'],
  COMMON_STANDARDS: ['統一基準', '政府統一基準', 'Common Standards'],
  SP_800_53: ['SP 800-53', 'NIST SP 800-53', '800-53'],
};

/** `JIS Q 27002:2014` and `NIST SP 800-53 rev.4` name the framework without its year or revision. */
function frameworkOf(text: string): LineageFramework | undefined {
  const plain = plainHeading(text.replace(/[:：]\s*\d{4}.*$|\s*rev(ision)?\.?\s*\d+.*$|\s*r\d+$/i, ''));
  const entries = Object.entries(frameworks) as [LineageFramework, readonly string[]][];
  return entries.find(([, said]) => said.some((word) => plainHeading(word) === plain))?.[0];
}

function columnsOf({ cells }: TableRow): Columns | null {
  const of = (field: keyof typeof headings): number | undefined =>
    cells.find(({ text }) => headingMatch(text, { words: headings[field] }) >= 1.9)?.column;
  const [number, framework, reference] = [of('number'), of('framework'), of('reference')];
  return number && framework && reference ? { number, framework, reference } : null;
}

/** A number that a spreadsheet took for a quantity may have lost its end: 9.10 is 9.1 there. */
const isUncertain = ({ kind }: TableCell): boolean => kind === 'number' || kind === 'date';

/** The rows of a list of links; several references of one cell are several links. */
export function readLinks(file: TableFile, criteria: readonly { key: string; number: string }[]): LinksReading {
  const called = new Map(criteria.flatMap(({ key, number }) => [[key, key] as const, [number, key] as const]));
  const reading: LinksReading = { headingsMissing: true, links: [], problems: [] };
  const seen = new Set<string>();
  for (const { name: sheet, rows } of file.sheets) {
    const head = rows.findIndex((row) => columnsOf(row) !== null);
    const columns = rows[head] ? columnsOf(rows[head]) : null;
    if (!columns) continue;
    reading.headingsMissing = false;
    for (const row of rows.slice(head + 1)) {
      for (const link of linksOf(sheet, row, columns, called, reading.problems)) {
        if (!seen.has(linkName(link))) reading.links.push(link);
        seen.add(linkName(link));
      }
    }
  }
  return reading;
}

function linksOf(
  sheet: string,
  { row, cells }: TableRow,
  columns: Columns,
  called: ReadonlyMap<string, string>,
  problems: LinkRowProblem[],
): FrameworkLink[] {
  const cellOf = (field: keyof Columns) => cells.find(({ column }) => column === columns[field]);
  const textOf = (field: keyof Columns) => cellOf(field)?.text.normalize('NFKC').trim() ?? '';
  const problem = (fault: LinkRowFault, field: keyof Columns): FrameworkLink[] => {
    problems.push({ sheet, row, fault, found: textOf(field) });
    return [];
  };
  const number = cellOf('number');
  if (number && isUncertain(number)) return problem('number-cell', 'number');
  const criterionKey = called.get(textOf('number'));
  if (criterionKey === undefined) return problem('number-unknown', 'number');
  const framework = frameworkOf(textOf('framework'));
  if (!framework) return problem('framework-unknown', 'framework');
  const reference = cellOf('reference');
  if (reference && isUncertain(reference)) return problem('number-cell', 'reference');
  const references = (reference?.text ?? '').split(/[\n、,，;；]/).map(plainReference);
  const said = references.filter((one) => one !== '');
  if (said.length === 0) return problem('reference-missing', 'reference');
  return said.map((one) => ({ criterionKey, framework, reference: one }));
}
