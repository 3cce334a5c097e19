import { Kbd } from './kbd';
import { renderPage, startWeb } from '../testing';
import { beforeEach, describe, expect, it } from 'vitest';

beforeEach(() => startWeb());

describe('a keycap', () => {
  it.each([
    ['Ctrl+Enter', false, ['Ctrl Enter']],
    ['Alt+ArrowLeft', false, ['Alt ←']],
    ['Alt+Shift+←', false, ['Alt Shift ←']],
    ['G M', true, ['G', 'M']],
  ])('shows %s as it is printed on the keys', async (keys, apart, shown) => {
    const { element } = await renderPage(Kbd, { keys, apart });
    expect([...element.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual(shown);
  });
});
