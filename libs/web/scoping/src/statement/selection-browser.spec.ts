import { renderPage, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SelectionRow } from './selection-rows';
import { SelectionBrowser } from './selection-browser';

const counts = { selected: 5_000, excluded: 0, notSelected: 0, all: 5_000 };
const sums = {
  chapters: ['9', '12'].map((chapter) => ({ chapter, ...counts })),
  items: { selected: 10_000, excluded: 0, notSelected: 0, all: 10_000 },
};
const rest = { frequency: null, owner: '', mainTarget: null, populationCode: null, inheritedFrom: null };
const rows = Array.from({ length: 10_000 }, (_, at): SelectionRow => {
  const chapter = at < 5_000 ? '9' : '12';
  const number = `${chapter}.2.1.${at}`;
  const texts = at === 1 ? ['申請を承認する', '承認を記録する'] : [`手順 ${at} に従う`];
  return {
    criterion: {
      key: number,
      number,
      part: 'CONTROLS',
      chapter,
      level: 4,
      labelJa: `題 ${at}`,
      labelEn: `Title ${at}`,
      isMandatory: false,
      isAudited: true,
    },
    choice: 'selected',
    reason: '',
    controls: texts.map((text, no) => {
      return { ...rest, id: `${at}-${no}`, text, operationClaimed: true, validFrom: null, validTo: null };
    }),
  };
});

describe('the controls of a statement', () => {
  let page: Rendered;
  const lines = () => [...page.element.querySelectorAll('.rows tbody tr[aria-rowindex]')];
  const open = () => page.element.querySelector('.rows [aria-current]')?.textContent.trim();

  beforeEach(async () => {
    page = await renderPage(SelectionBrowser, { rows, sums });
  });

  it('draws a few of the five thousand of a chapter, each with its line among all', () => {
    expect(lines().length).toBeLessThan(100);
    expect(page.element.querySelector('table.rows')?.getAttribute('aria-rowcount')).toBe('5002');
    expect(
      lines()
        .slice(0, 4)
        .map((line) => line.getAttribute('aria-rowindex')),
    ).toEqual(['2', '3', '4', '5']);
  });

  it('goes down by J', async () => {
    await page.key('j');
    expect(open()).toBe('9.2.1.1');
  });

  it('finds words in every chapter by Ctrl+F', async () => {
    await page.key('f', { ctrlKey: true });
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    await page.type('一覧の中を検索', '12.2.1.9999');
    expect(open()).toBe('12.2.1.9999');
    await page.type('一覧の中を検索', '承認');
    expect(lines()).toHaveLength(2);
    await page.type('一覧の中を検索', '廃棄');
    expect(page.text).toContain('この表示に当たる管理策はありません。');
  });
});
