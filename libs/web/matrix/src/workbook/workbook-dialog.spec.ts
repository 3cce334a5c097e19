import { TestBed } from '@angular/core/testing';
import type { MatrixWorkbookView } from '@akashi/contracts';
import { MatrixStore } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { answer, asked, openDialog, settled } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PlannedChange } from '../cells/planned-change';
import { startCells } from '../grid/work-page.fixture';
import { WorkbookDialog } from './workbook-dialog';

const view = aMatrixView();
const index = view.tests.control.indexOf(1);
const [testId, dueOn] = [view.tests.id[index]!, view.tests.dueOn[index]!];
const reading: MatrixWorkbookView = {
  exportedAt: '2026-10-20T00:00:00.000Z',
  cells: [
    { controlId: 'b', column: 'due', text: '2026-11-20' },
    { controlId: 'b', column: 'note', text: '確認した' },
  ],
  tests: [{ id: testId, assigneeId: null, dueOn: '2026-10-01', conclusion: null, note: view.tests.note[index]! }],
  faults: [{ row: 9, number: '9.9.9', column: null, why: 'unknown' }],
  faultTotal: 1,
  removedRows: 2,
  removedColumns: ['assignee'],
  addedColumns: ['自分の列'],
};

/** Gives the dialog a file, the server’s reading of it, and the matrix as it stands now. */
async function opened(read: MatrixWorkbookView = reading) {
  const store = TestBed.inject(MatrixStore);
  const first = store.load('e1');
  await answer(asked('engagements/e1/matrix'), view);
  await first;
  const dialog = await openDialog<PlannedChange>(WorkbookDialog, 'e1');
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File(['x'], '表.xlsx')] });
  input.dispatchEvent(new Event('change'));
  await answer(asked('engagements/e1/matrix/workbook/reading', 'POST'), read);
  await answer(asked('engagements/e1/matrix/tests'), view);
  await settled();
  return dialog;
}
const radios = () => [...document.querySelectorAll<HTMLInputElement>('fieldset input[type=radio]')];
const press = async (code: string) => {
  radios()[0]!.focus();
  radios()[0]!.dispatchEvent(
    new KeyboardEvent('keydown', { code, key: code.at(-1)!, bubbles: true, cancelable: true }),
  );
  await settled();
};

beforeEach(() => startCells());

describe('a workbook that comes back', () => {
  it('says what changes, what clashes and what of the file is not taken', async () => {
    await opened();
    const text = document.querySelector('ak-workbook-dialog')!.textContent;
    expect(text).toContain('変わる 1・両方で変わった 1・取り込まない 1');
    expect(text).toContain('ファイルにない行 2件');
    expect(text).toContain('ファイルにない列は変わりません：担当');
    expect(text).toContain('加えられた列は読みません：自分の列');
    expect(text).toContain('2026-10-01');
  });

  it('waits until a person has chosen, and takes the value that the key chose', async () => {
    const dialog = await opened();
    await dialog.press('変更を確認');
    expect(document.querySelector('ak-workbook-dialog')!.textContent).toContain('あと 1件を選んでください。');
    await press('Digit1');
    expect(radios().map(({ checked }) => checked)).toEqual([true, false]);
    await dialog.press('変更を確認');
    expect(dialog.closedWith?.answer?.changes).toEqual([
      { testId, field: 'note', base: view.tests.note[index], value: '確認した' },
      { testId, field: 'due', base: dueOn, value: '2026-11-20' },
    ]);
  });

  it('leaves what stands where that was chosen', async () => {
    const dialog = await opened();
    await press('Digit2');
    await dialog.press('変更を確認');
    expect(dialog.closedWith?.answer?.changes.map(({ field }) => field)).toEqual(['note']);
  });
});
