// @vitest-environment jsdom
import type { Rendered } from '@akashi/web-ui/testing';
import { describe, expect, it } from 'vitest';
import { difference, line, one, openDifference } from './difference-page.fixture';

let page: Rendered;

describe('the kinds of change', () => {
  it('are counted on both sides, and choose what is listed', async () => {
    const merged = { from: [one('1', 'あ'), one('2', 'い')], to: [one('1', 'あい')] };
    page = await openDifference({
      ...difference,
      lines: [...difference.lines, line(5, { kind: 'merged', difference: 'mapped', ...merged })],
    });
    const kinds = [...page.element.querySelectorAll('ak-difference-kinds button')];
    expect(kinds.map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim())).toEqual([
      '変わったものすべて3',
      '新設0',
      '廃止1',
      '統合2 → 1',
      '分割0 → 0',
      '番号変更0',
      '文言変更1',
      '同一1',
    ]);
    await page.press('統合');
    expect(page.element.querySelectorAll('ak-difference-list li')).toHaveLength(1);
    await page.press('新設');
    expect(page.text).toContain('この変わり方の管理策はありません。');
  });
});

describe('a mapping that leaves a control out', () => {
  it('is said not to close', async () => {
    page = await openDifference(difference, { inNew: 4 });
    expect(page.text).toContain('版の件数と一致しません');
  });
});
