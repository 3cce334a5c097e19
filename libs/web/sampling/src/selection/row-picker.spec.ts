import { answer, asked, refuseWith, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { numbersIn } from './row-numbers';
import { RowPicker } from './row-picker';

beforeEach(() => startWeb());

const of = { engagementId: 'e1', id: 'p1', header: ['番号', '件名'], rowCount: 1_000_000, taken: [2] };
const rows = (from: number) => [from, from + 1].map((row) => ({ row, cells: [`R-${row}`, '申請'] }));

async function open(change: object = {}) {
  const page = await renderPage(RowPicker, { of, ...change });
  await answer(asked('engagements/e1/populations/p1/rows'), { rows: rows(1), found: 1_000_000, next: 2 });
  return page;
}

describe('picking rows of a population', () => {
  it('reads a page of a million and goes on where it ended', async () => {
    const page = await open();
    expect(page.text).toContain('1,000,000行のうち 1,000,000行');
    expect(page.text).toContain('抽出済み');
    page.button('次へ').click();
    await settled();
    await answer(asked('engagements/e1/populations/p1/rows'), {
      rows: rows(3),
      found: 1_000_000,
      next: null,
    });
    expect([page.text.includes('R-3'), page.text.includes('R-1')]).toEqual([true, false]);
    expect([page.button('次へ').disabled, page.button('前へ').disabled]).toEqual([true, false]);
  });

  it('counts what is picked, on whatever page, and leaves it out again', async () => {
    const page = await open();
    const box = () => page.element.querySelector<HTMLInputElement>('tbody input')!;
    box().click();
    await settled();
    expect(page.text).toContain('1行を選択');
    page.button('1行目を外す').click();
    await settled();
    expect([page.text.includes('0行を選択'), box().checked]).toEqual([true, false]);
  });

  it('says why a page did not come, and asks for it again', async () => {
    const page = await open();
    page.button('次へ').click();
    await settled();
    await refuseWith(asked('engagements/e1/populations/p1/rows'), 'busy');
    expect(page.element.querySelector('ak-problem-note')!.textContent.trim()).not.toBe('');
    expect(page.text).toContain('R-1');
  });
});

describe('row numbers as they are typed', () => {
  it('are read in whatever width and however they are parted, each once, and what cannot be picked is told', () => {
    expect(numbersIn('７、30, 30  2;x 0 1000001', of)).toEqual({ rows: [7, 30], others: ['2', 'x', '0', '1000001'] });
  });
});
