import { answer, asked, nothingAsked, settled } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { cellsOf, cellsPath, clip, openCell, sent, startCells, type } from './work-page.fixture';

beforeEach(startCells);

describe('a range', () => {
  it('is emptied, filled and chosen with Shift', async () => {
    const { page } = await openCell(0, 'due');
    await page.key('ArrowDown', { shiftKey: true });
    expect(page.element.querySelectorAll('.in-range')).toHaveLength(2);
    await page.key('d', { code: 'KeyD', ctrlKey: true });
    expect(cellsOf(sent())).toEqual([['t3', { field: 'due', base: '2026-12-01', value: '2026-10-20' }]]);
  });

  it('takes what is typed with Ctrl+Enter', async () => {
    const { page } = await openCell(0, 'due');
    await page.key('ArrowDown', { shiftKey: true });
    await type('12/10');
    await page.key('Enter', { ctrlKey: true });
    expect(cellsOf(sent()).map(([id]) => id)).toEqual(['t2', 't3']);
  });

  it('is copied as text and as a table', async () => {
    const { page } = await openCell(0, 'due');
    await page.key('ArrowRight', { shiftKey: true });
    const { event, written } = clip('');
    Object.defineProperty(event, 'type', { value: 'copy' });
    const copy = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
      clipboardData: (event as unknown as ClipboardEvent).clipboardData,
    });
    document.activeElement!.dispatchEvent(copy);
    expect(written['text/plain']).toBe('2026-10-20\t申請記録を確認');
    expect(written['text/html']).toContain('<td>申請記録を確認</td>');
  });

  it('takes what a spreadsheet copied, in one request', async () => {
    await openCell(1, 'assignee');
    document.activeElement!.dispatchEvent(clip('佐藤\t12/10\t確認済み\r\n').event);
    await settled();
    expect(cellsOf(sent())).toEqual([
      ['t3', { field: 'assignee', base: 'ogawa', value: 'sato' }],
      ['t3', { field: 'due', base: '2026-12-01', value: '2026-12-10' }],
      ['t3', { field: 'note', base: '', value: '確認済み' }],
    ]);
  });
});

describe('undo', () => {
  it('is a change of its own, and can be done again', async () => {
    const { page, store } = await openCell(1, 'due');
    await type('12/10');
    await page.key('Enter', { shiftKey: true });
    const now = { id: 't3', version: 2, state: 'not_started', assigneeId: 'ogawa', conclusion: null, note: '' };
    await answer(asked(cellsPath, 'PUT'), [{ ...now, dueOn: '2026-12-10' }]);
    expect(store.rows()[1]?.dueOn).toBe('2026-12-10');
    await page.key('z', { code: 'KeyZ', ctrlKey: true });
    const undone = asked(cellsPath, 'PUT');
    expect(cellsOf(undone.request.body)).toEqual([['t3', { field: 'due', base: '2026-12-10', value: '2026-12-01' }]]);
    await answer(undone, [{ ...now, version: 3, dueOn: '2026-12-01' }]);
    await page.key('y', { code: 'KeyY', ctrlKey: true });
    expect(cellsOf(sent())).toEqual([['t3', { field: 'due', base: '2026-12-01', value: '2026-12-10' }]]);
  });

  it('asked for while the change is on its way takes that one back, once it is kept', async () => {
    const { page } = await openCell(1, 'due');
    await type('12/10');
    await page.key('Enter', { shiftKey: true });
    const first = asked(cellsPath, 'PUT');
    await page.key('z', { code: 'KeyZ', ctrlKey: true });
    expect(nothingAsked()).toBe(true);
    await answer(first, [{ id: 't3', version: 2, dueOn: '2026-12-10' }]);
    expect(cellsOf(sent())).toEqual([['t3', { field: 'due', base: '2026-12-10', value: '2026-12-01' }]]);
  });
});
