import { nothingAsked } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { WorkPage, cellsOf, field, openCell, placeNow, sent, startCells, type } from './work-page.fixture';

beforeEach(startCells);

describe('a cell that is typed', () => {
  it('keeps what an input method wrote in that cell, and nowhere else', async () => {
    const { page } = await openCell(0, 'note');
    expect(field().tagName).toBe('TEXTAREA');
    field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await page.key('s', { keyCode: 229 } as KeyboardEventInit);
    field().value = '申請を確認';
    await page.key('Enter', { isComposing: true });
    expect([nothingAsked(), field().value, placeNow()]).toEqual([true, '申請を確認', [0, 11]]);
    field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '申請を確認' }));
    await page.key('Enter');
    expect(cellsOf(sent())).toEqual([['t2', { field: 'note', base: '申請記録を確認', value: '申請を確認' }]]);
    expect([placeNow(), page.element.querySelector<HTMLInputElement>('.find')!.value]).toEqual([[1, 11], '']);
  });

  it('takes a day as people write it, and stays where it cannot be read', async () => {
    const { page } = await openCell(1, 'due');
    await type('未定');
    await page.key('Enter');
    expect([nothingAsked(), field().value, page.text.includes('日付として読めません')]).toEqual([true, '未定', true]);
    await type('12/10');
    await page.key('Tab');
    expect(cellsOf(sent())).toEqual([['t3', { field: 'due', base: '2026-12-01', value: '2026-12-10' }]]);
    expect(placeNow()).toEqual([1, 11]);
  });

  it('is left as it was with Escape, and opened as it is with F2', async () => {
    const { page } = await openCell(0, 'note');
    await type('取消');
    await page.key('Escape');
    await page.key('F2');
    expect(field().value).toBe('申請記録を確認');
    await page.key('Escape');
    await page.key('ArrowDown');
    expect([nothingAsked(), placeNow()]).toEqual([true, [1, 11]]);
  });

  it('goes down with Enter and along with Tab while nothing is typed', async () => {
    const { page } = await openCell(0, 'due');
    await page.key('Enter');
    expect(placeNow()).toEqual([1, 10]);
    await page.key('Tab', { shiftKey: true });
    expect(placeNow()).toEqual([1, 9]);
  });

  it('keeps a letter that is a key elsewhere', async () => {
    await openCell(0, 'note');
    await type('/');
    expect([field().value, placeNow()]).toEqual(['/', [0, 11]]);
  });
});

describe('a result', () => {
  it('is given by its number, and the cursor goes on', async () => {
    const { page } = await openCell(0, 'operation');
    await page.key('1', { code: 'Digit1' });
    expect(cellsOf(sent())).toEqual([['t2', { field: 'conclusion', base: null, value: 'NO_EXCEPTION' }]]);
    expect(placeNow()).toEqual([1, 5]);
  });

  it('says why it is locked, and sends nothing', async () => {
    const { page } = await openCell(0, 'design');
    await page.key('2', { code: 'Digit2' });
    await page.key('Delete', { code: 'Delete' });
    expect([nothingAsked(), WorkPage.latest.refused()]).toEqual([true, '査閲の署名があるため変えられません']);
    expect(page.element.querySelector('[data-line="0"] [data-column="4"] .lock')).not.toBeNull();
  });
});
