import type { Conclusion } from '@akashi/domain/control';
import type { MatrixRow, RowState } from '@akashi/web-data';
import { foldWithPlaces, kanaOf } from '@akashi/domain/search';
import { matrixViews, type MatrixViewId, type ViewFacts } from './matrix-views';

/** Everything that narrows the matrix, as the address of the page carries it. */
export interface MatrixFilter {
  readonly view: MatrixViewId;
  readonly query: string;
  readonly chapter: string | null;
  /** `nobody` for what is given to nobody yet. */
  readonly assigneeId: string | null;
  readonly state: RowState | null;
  readonly result: Conclusion | null;
}

/** Stands in the address where a person's id would. */
export const nobody = 'none';

export const noFilter: MatrixFilter = {
  view: 'all',
  query: '',
  chapter: null,
  assigneeId: null,
  state: null,
  result: null,
};

/**
 * A test for rows. Words are found in numbers, texts and population codes in any width, in kana or in the Latin letters
 * that spell it; every word has to be there.
 */
export function filterOf(filter: MatrixFilter, facts: ViewFacts): (row: MatrixRow) => boolean {
  const words = wordsOf(filter.query);
  return (row) =>
    matrixViews[filter.view](row, facts) &&
    (filter.chapter === null || row.chapter === filter.chapter) &&
    (filter.assigneeId === null || row.tests.some(({ assigneeId }) => (assigneeId ?? nobody) === filter.assigneeId)) &&
    (filter.state === null || row.state === filter.state) &&
    (filter.result === null || row.tests.some(({ conclusion }) => conclusion === filter.result)) &&
    words.every((forms) => forms.some((form) => searchedOf(row).includes(form)));
}

const searched = new WeakMap<MatrixRow, string>();

/** Number, text and population of a row, made comparable once, so that a search only looks. */
function searchedOf(row: MatrixRow): string {
  const known = searched.get(row);
  if (known !== undefined) return known;
  const { text } = foldWithPlaces(`${row.number} ${row.text} ${row.population ?? ''}`);
  searched.set(row, text);
  return text;
}

/** Each word of a query in the forms it may stand in a text. */
function wordsOf(query: string): string[][] {
  return query
    .split(/[\s　]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const plain = foldWithPlaces(word).text;
      return [...new Set([plain, kanaOf(plain)])];
    });
}
