import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { FilterBar } from './filter-bar';

beforeEach(() => {
  startWeb();
});

describe('the line above the grid', () => {
  it('gives every button that has words the width of them', async () => {
    const condition = { param: 'chapter', label: '章', value: '10 暗号' };
    const facts = { query: '', conditions: [condition], grouped: true, allFolded: false, count: 23, total: 884 };
    const page = await renderPage(FilterBar, facts);
    const buttons = [...page.element.querySelectorAll<HTMLElement>('ak-button button')];
    const words = buttons.map((one) => [one.textContent.trim().split(/\s/, 1)[0], one.classList.contains('btn--icon')]);
    expect(words).toEqual(
      ['条件', 'すべてたたむ', 'Excelへ', 'Excelから', 'ビューを保存'].map((text) => [
        expect.stringContaining(text),
        false,
      ]),
    );
  });
});
