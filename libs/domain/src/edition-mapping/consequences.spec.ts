import { describe, expect, it } from 'vitest';
import { changedKeys, touchedBy } from './consequences';

const keyed = (...keys: string[]) => keys.map((key) => ({ key }));

describe('the consequences of another edition', () => {
  it('begin where a criterion is not what it was, and never where it says the same', () => {
    const lines = [
      { difference: 'unchanged' as const, from: keyed('1') },
      { difference: 'reworded' as const, from: keyed('2') },
      { difference: 'mapped' as const, from: keyed('3', '4') },
      { difference: 'withdrawn' as const, from: keyed('5') },
      { difference: 'new' as const, from: [] },
    ];
    expect(changedKeys(lines)).toEqual(['2', '3', '4', '5']);
  });

  it('are the controls, those taken over and the papers that rest on a criterion', () => {
    const controls = [
      { key: '2', controls: 2, inherited: 1, papers: ['design 2', 'operation 2'] },
      { key: '3', controls: 1, inherited: 0, papers: ['design 3'] },
      { key: '9', controls: 4, inherited: 4, papers: ['design 9'] },
    ];
    expect(touchedBy(['2', '3'], controls)).toEqual({
      controls: 3,
      inherited: 1,
      papers: ['design 2', 'operation 2', 'design 3'],
    });
    expect(touchedBy([], controls)).toEqual({ controls: 0, inherited: 0, papers: [] });
  });
});
