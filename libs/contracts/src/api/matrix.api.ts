import type { CellsPreview, ChangeCellsBody, ChangedTest, MatrixTestsView, MatrixView } from '../matrix.contract';
import type { MatrixPageQuery, MatrixPageView } from '../matrix-page.contract';
import type { MatrixWorkbookBody, MatrixWorkbookView } from '../matrix-workbook.contract';
import type { MatrixPlaceBody, PersonAtCell } from '../matrix-presence.contract';
import type { SavedViewView, SaveViewBody } from '../saved-view.contract';
import { download, get, of, post, put, upload } from './operation';

export const matrixApi = {
  /** Every individual control with its tests and counters, column by column. */
  read: get('engagements/:engagementId/matrix', 'test.read', {
    answer: of<MatrixView>(),
    logs: { kind: 'read', thing: 'matrix' },
  }),
  /** The tests and people alone, for whoever holds the controls of the same basis already. */
  tests: get('engagements/:engagementId/matrix/tests', 'test.read', {
    answer: of<MatrixTestsView>(),
    logs: { kind: 'read', thing: 'matrix' },
  }),
  /** A part of the tests, filtered and sorted, page by page: what a program asks with its token. */
  page: get('engagements/:engagementId/matrix/page', 'test.read', {
    query: of<MatrixPageQuery>(),
    answer: of<MatrixPageView>(),
    logs: { kind: 'read', thing: 'matrix' },
  }),
  /** What a change of cells would do and what it would leave out, and why. Changes nothing. */
  previewCells: post('engagements/:engagementId/matrix/cells/preview', 'test.record', {
    body: of<ChangeCellsBody>(),
    answer: of<CellsPreview>(),
    status: 200,
  }),
  /** Changes cells of at most 1,000 tests: all of them or none. */
  changeCells: put('engagements/:engagementId/matrix/cells', 'test.record', {
    body: of<ChangeCellsBody>(),
    answer: of<ChangedTest[]>(),
  }),
  /** These controls, in this order, as a workbook that can be taken back: what it was written from is sealed into it. */
  workbook: download('engagements/:engagementId/matrix/workbook', 'test.read', {
    method: 'POST',
    body: of<MatrixWorkbookBody>(),
    logs: { kind: 'export', thing: 'matrix' },
  }),
  /** What was changed in a workbook since it was written, beside what it was written from. Changes nothing. */
  readWorkbook: upload('engagements/:engagementId/matrix/workbook/reading', 'test.record', {
    answer: of<MatrixWorkbookView>(),
  }),
  /** The caller's own views of the matrix, and those that colleagues share. */
  views: get('engagements/:engagementId/matrix/views', 'test.read', { answer: of<SavedViewView[]>() }),
  /** Keeps a view; one's own of the same name is replaced. */
  saveView: put('engagements/:engagementId/matrix/views', 'view.keep', {
    body: of<SaveViewBody>(),
    answer: of<SavedViewView>(),
  }),
  /** Says in which cell the caller is, every few seconds, and tells in which the others of the team are. */
  showPlace: post('engagements/:engagementId/matrix/presence', 'view.keep', {
    body: of<MatrixPlaceBody>(),
    answer: of<PersonAtCell[]>(),
    status: 200,
  }),
  /** One's own only. */
  removeView: post('engagements/:engagementId/matrix/views/:viewId/remove', 'view.keep', { status: 204 }),
};
