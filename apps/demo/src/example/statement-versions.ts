import { controlText, ownerOf } from './control-text';
import { finalStatement, type ExampleCriterion, type StatementCells } from './statement';

/** One of the five versions of the statement that the client sent in the course of the engagement. */
export interface StatementVersion {
  no: number;
  datedOn: string;
  /** True for the first draft, with the weak points that the pre-check finds. */
  isWeak: boolean;
}

const version = (no: number, datedOn: string, isWeak = false): StatementVersion => ({ no, datedOn, isWeak });

export const exampleVersions = {
  draft: version(1, '2026-05-25', true),
  planned: version(2, '2026-06-22'),
  changed: version(3, '2026-08-03'),
  reworded: version(4, '2026-11-20'),
  final: version(5, '2026-12-04'),
};

/** The version in which the review of access rights became monthly, from 2026-08-01. */
const changedIn = exampleVersions.changed.no;

/** The basic requirement that the first draft has no row for. */
const forgotten = '12.4.4.4.PB';
export const reasonsForgotten = 11;

/** What is worded anew, and in which version; nothing is done otherwise. */
const rewordedIn: Record<string, number> = {
  '9.2.1.6.PB': 3,
  '9.2.2.8.PB': 3,
  '12.4.4.4.PB': 3,
  '9.2.3.11.PB': 4,
  '3.1.3.1': 4,
  '9.2.4.9.PB': 5,
  '3.1.3.2': 5,
};
const addedWords = '記録の保管場所は文書管理台帳に示す。';

/** Its 主たる監査対象 was stated wrongly until the third version: a correction, and no change of what is done. */
export const corrected = '3.1.2.3';

const review = {
  quarterly: '管理者グループの権限の棚卸しを、セキュリティ管理者が四半期ごとに行い、記録を棚卸し台帳に残す。',
  checked: '管理者グループの権限の棚卸しの方法を、セキュリティ管理者が毎年見直し、記録を棚卸し台帳に残す。',
  monthly: '管理者グループの権限の棚卸しを、セキュリティ管理者が毎月行い、記録を棚卸し台帳に残す。',
};

/** The quarterly review until July, and the monthly one that took its place: two texts with their days, two populations. */
function reviewRow(row: StatementCells, no: number): StatementCells {
  if (row.criterion === '9.2.5.2')
    return { ...row, control: review.quarterly, ...(no < changedIn ? {} : { validTo: '2026-07-31' }) };
  if (row.criterion !== '9.2.5.3') return row;
  if (no >= changedIn) return { ...row, control: review.monthly, validFrom: '2026-08-01' };
  const { population: _, ...rest } = row;
  return { ...rest, control: review.checked, frequency: 'ANNUAL', mainTarget: 'DOC_STATIC', operation: 'no' };
}

function wordedRow(row: StatementCells, no: number): StatementCells {
  const since = rewordedIn[row.criterion ?? ''];
  const control = since !== undefined && no >= since ? { control: `${row.control}${addedWords}` } : {};
  const target = row.criterion === corrected && no < changedIn ? { mainTarget: 'DOC_STATIC' } : {};
  return { ...row, ...control, ...target };
}

/** Neither of governance nor of management, and no basic requirement. */
const isOptionalControl = ({ criterion = '' }: StatementCells): boolean => !/^[34]\.|B$/.test(criterion);

/** Until the third version one control was selected that was dropped then, and one was not that was added. */
function swapped(rows: readonly StatementCells[], criteria: readonly ExampleCriterion[]): StatementCells[] {
  const dropped = rows.find(({ choice }) => choice === 'not_selected');
  const added = rows.findLast((row) => isOptionalControl(row) && row.operation === 'no');
  const criterion = criteria.find(({ number }) => number === dropped?.criterion);
  if (!dropped || !added || !criterion) throw new Error('The example has no control to drop, or none to add.');
  return rows.map((row): StatementCells => {
    if (row === added) return { ...dropped, criterion: row.criterion ?? '' };
    if (row !== dropped) return row;
    const said = { criterion: criterion.number, control: controlText(criterion), owner: ownerOf(criterion.key) };
    return { ...said, choice: 'selected', operation: 'yes', frequency: 'AUTOMATED', mainTarget: 'SETTING' };
  });
}

function weakened(rows: readonly StatementCells[]): StatementCells[] {
  const unexplained = new Set(rows.filter(({ choice }) => choice === 'not_selected').slice(0, reasonsForgotten));
  return rows
    .filter(({ criterion }) => criterion !== forgotten)
    .map((row) => (unexplained.has(row) ? { ...row, reason: '' } : row));
}

/** The rows of a version: the final ones, with what was said otherwise before. */
export function statementOf({ no, isWeak }: StatementVersion, criteria: readonly ExampleCriterion[]): StatementCells[] {
  const final = finalStatement(criteria);
  const rows = (no < changedIn ? swapped(final, criteria) : final).map((row) => wordedRow(reviewRow(row, no), no));
  return isWeak ? weakened(rows) : rows;
}

/** The second population of the review exists from the change on. */
export const hasPopulation = ({ no }: StatementVersion, code: string): boolean => code !== 'P-27B' || no >= changedIn;
