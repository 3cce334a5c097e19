import { TestBed } from '@angular/core/testing';
import { aMatrixView } from '@akashi/web-data/testing';
import { Drafts } from '@akashi/web-platform';
import { answer, asked, lose, nothingAsked, refuseWith, renderPage, settled } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { cellsOf, cellsPath, openCell, sent, startCells, type, WorkPage } from './work-page.fixture';

beforeEach(startCells);

describe('two people at one cell', () => {
  const clash = async () => {
    const { page } = await openCell(1, 'due');
    await type('12/10');
    await page.key('Enter');
    await refuseWith(asked(cellsPath, 'PUT'), 'stale-version', 409, {
      facts: { test: 't3', field: 'due', now: '2026-11-02' },
    });
    const view = aMatrixView();
    view.tests.dueOn[2] = '2026-11-02';
    await answer(asked('engagements/e1/matrix/tests'), view);
    return page;
  };

  it('are both shown, and what was typed is kept until a person chooses', async () => {
    const page = await clash();
    expect(page.text).toContain('9.2.3.11.PB 期限 をほかの方も変えました');
    expect(page.text).toContain('入力した値2026-12-10');
    expect(page.text).toContain('今の値2026-11-02');
  });

  it('let mine go over theirs, knowingly', async () => {
    const page = await clash();
    await page.press('入力した値にする');
    expect(cellsOf(sent())).toEqual([['t3', { field: 'due', base: '2026-11-02', value: '2026-12-10' }]]);
  });

  it('leave theirs', async () => {
    const page = await clash();
    await page.press('今の値を残す');
    expect([nothingAsked(), page.text.includes('入力した値')]).toEqual([true, false]);
  });
});

describe('what was typed when the page is left', () => {
  const typed = async () => {
    const { page, store } = await openCell(1, 'due');
    await type('12/10');
    await page.key('Enter');
    return store;
  };
  const backAgain = async () => {
    const page = await renderPage(WorkPage);
    WorkPage.latest.changes.recover();
    await settled();
    return page;
  };
  const onDevice = () => Object.values(TestBed.inject(Drafts).find<object>('matrix-cells.e1') ?? {}).length;

  it('is there again when it could not be sent, and is sent when the person says so', async () => {
    await typed();
    await lose(asked(cellsPath, 'PUT'));
    const page = await backAgain();
    expect(page.text).toContain('9.2.3.11.PB 期限 の入力は、まだ保存されていません');
    await page.press('入力した値にする');
    const request = asked(cellsPath, 'PUT');
    expect(cellsOf(request.request.body)).toEqual([['t3', { field: 'due', base: '2026-12-01', value: '2026-12-10' }]]);
    expect(onDevice()).toBe(1);
    await answer(request, [{ id: 't3', version: 2, dueOn: '2026-12-10' }]);
    expect(onDevice()).toBe(0);
  });

  it('is asked about no more when it stands there by now', async () => {
    const store = await typed();
    await lose(asked(cellsPath, 'PUT'));
    const view = aMatrixView();
    view.tests.dueOn[2] = '2026-12-10';
    void store.load('e1');
    await answer(asked('engagements/e1/matrix/tests'), view);
    const page = await backAgain();
    expect([page.text.includes('まだ保存されていません'), onDevice()]).toEqual([false, 0]);
  });

  it('is asked about by nobody while it is on its way', async () => {
    await typed();
    const page = await backAgain();
    expect(page.text).not.toContain('まだ保存されていません');
    await answer(asked(cellsPath, 'PUT'), [{ id: 't3', version: 2, dueOn: '2026-12-10' }]);
    expect(onDevice()).toBe(0);
  });
});
