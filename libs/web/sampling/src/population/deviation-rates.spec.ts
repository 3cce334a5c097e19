import type { PopulationView } from '@akashi/contracts';
import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeviationRates } from './deviation-rates';

beforeEach(() => startWeb());

const figures = { confidence: 95, tolerable: 9, expected: 0 };
const draw = { ordinal: 1, method: 'RANDOM', attribute: figures, size: 25 };
const item = (at: number, result: string | null, of: object = {}) => ({
  id: `i${at}`,
  draw: 1,
  rank: at,
  voidReason: null,
  results: result === null ? [] : [{ testId: 't', attribute: 'A', result, note: '', version: 1 }],
  ...of,
});
const clean = Array.from({ length: 24 }, (_, at) => item(at, 'NO_EXCEPTION'));
const population = (items: object[], draws: object[] = [draw]) =>
  ({
    draws,
    items,
    tests: [{ testId: 't', controlNumber: '9.2.1.3', isClosed: false, attributes: [{ attribute: 'A', name: '承認' }] }],
  }) as unknown as PopulationView;
const textOf = async (...of: Parameters<typeof population>) =>
  (await renderPage(DeviationRates, { population: population(...of) })).text.replace(/\s+/gu, ' ');

describe('the rates of an attribute sample', () => {
  it('show deviations, tested items and the upper limit beside what was planned', async () => {
    const text = await textOf([...clean, item(24, 'DEVIATION')]);
    expect(text).toContain('許容逸脱率9 %予想逸脱0件');
    expect(text).toContain('A 9.2.1.31 / 2517.6 %');
    expect(await textOf([...clean, item(24, 'NO_EXCEPTION')])).toContain('0 / 2511.3 %');
  });

  it('count neither specific items nor void ones nor those that do not apply', async () => {
    const specific = { ordinal: 2, method: 'SPECIFIC', attribute: null, size: 1 };
    const others = [item(25, 'DEVIATION', { draw: 2 }), item(26, 'DEVIATION', { voidReason: '取消し' })];
    const items = [...clean, item(24, 'NOT_APPLICABLE'), ...others];
    expect(await textOf(items, [draw, specific])).toContain('0 / 2411.7 %');
  });

  it('have no limit as long as an item is open, and are not there for a sample of the table', async () => {
    expect(await textOf([...clean, item(24, null)])).toContain('0 / 24未実施 1件');
    expect(await textOf(clean, [{ ...draw, attribute: null }])).toBe('');
  });
});
