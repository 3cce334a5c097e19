import { renderPage, settled, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ScopeCell, ScopeRow } from './scope-rows';
import { ScopeTable } from './scope-table';

const cell: ScopeCell = {
  decision: 'in',
  reason: null,
  overruleReason: null,
  computedDecision: 'in',
  computedReason: null,
  computedBasis: null,
  version: 1,
};
const rows = Array.from({ length: 10_000 }, (_, at): ScopeRow => {
  const row = { id: `c${at}`, criterionKey: `9.2.1.${at}`, chapter: '9', text: `申請 ${at} を承認する` };
  const rest = { frequency: null, mainTarget: null, populationCode: null, inheritedFrom: null };
  return { ...row, ...rest, cells: { DESIGN: cell, OPERATION: cell } };
});

describe('the controls of a plan', () => {
  let page: Rendered;
  const inputs = { rows, criteria: new Map(), openId: 'c0', canSelect: true };
  const open = () => page.element.querySelector('[aria-current]')?.textContent.trim();

  beforeEach(async () => {
    page = await renderPage(ScopeTable, inputs);
  });

  it('draws a few of ten thousand, and says how many there are and which these are', () => {
    const drawn = [...page.element.querySelectorAll('tbody tr[aria-rowindex]')];
    expect(drawn.length).toBeLessThan(100);
    expect(page.element.querySelector('table')?.getAttribute('aria-rowcount')).toBe('10001');
    expect(drawn.map((row) => row.getAttribute('aria-rowindex')).slice(0, 3)).toEqual(['2', '3', '4']);
  });

  it('goes down and up by J and K', async () => {
    await page.key('j');
    await page.key('j');
    await page.key('k');
    expect(open()).toBe('9.2.1.1');
  });

  it('selects all of them, also those that are not drawn', async () => {
    const box = page.element.querySelector<HTMLInputElement>('thead input');
    box?.click();
    await settled();
    const boxes = [...page.element.querySelectorAll<HTMLInputElement>('tbody input')];
    expect(boxes.every(({ checked }) => checked)).toBe(true);
    expect(box?.checked).toBe(true);
  });
});
