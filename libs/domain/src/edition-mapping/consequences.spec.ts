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

  it('are the controls, those taken over, papers, requests and carried conclusions that rest on a criterion', () => {
    const none = { inherited: 0, papers: [], requests: [], carried: [] };
    const [design, operation, other] = ['design 2', 'operation 2', 'design 3'].map((id) => ({ id }));
    const asked = { id: 'request 7' };
    const last = { number: '3' };
    const controls = [
      { ...none, key: '2', controls: 2, inherited: 1, papers: [design!, operation!], requests: [asked] },
      { ...none, key: '3', controls: 1, papers: [other!], requests: [asked], carried: [last] },
      { ...none, key: '9', controls: 4, inherited: 4, papers: [{ id: 'design 9' }] },
    ];
    expect(touchedBy(['2', '3'], controls)).toEqual({
      controls: 3,
      inherited: 1,
      papers: [design, operation, other],
      requests: [asked],
      carried: [last],
    });
    expect(touchedBy([], controls)).toEqual({ ...none, controls: 0 });
  });
});
