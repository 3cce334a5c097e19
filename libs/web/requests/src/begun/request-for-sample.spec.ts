import type { PopulationView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { requestForSample } from './request-for-sample';

const sample = (n: number) =>
  ({
    name: '日次点検',
    header: ['点検番号', '日'],
    items: Array.from({ length: n }, (_, at) => ({
      rowNumber: at + 1,
      cells: [at === 1 ? '' : `LC-${at}`],
      voidReason: at === 0 ? '対象外' : null,
    })),
    tests: [{ testId: 't1' }, { testId: 't2' }],
  }) as unknown as PopulationView;

describe('a request for a sample', () => {
  it('names every item that counts as its file calls it, and serves the papers of the sample', () => {
    const begun = requestForSample(sample(4), 'ja');
    expect(begun.title).toBe('日次点検（3件分）');
    expect(begun.wanted).toBe('次の3件について、記録をください。（点検番号）\n1. 2行目\n2. LC-2\n3. LC-3');
    expect(begun.expected).toEqual(['LC-2', 'LC-3']);
    expect(begun.testIds).toEqual(['t1', 't2']);
  });

  it('writes many of them in one line', () => {
    expect(requestForSample(sample(61), 'en').wanted).toContain('LC-2, LC-3');
  });
});
