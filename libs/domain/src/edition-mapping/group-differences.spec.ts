import { describe, expect, it } from 'vitest';
import { compareEditions } from './compare-editions';
import { countDifferences, groupOfDifference } from './group-differences';
import { proposeMapping } from './propose-mapping';
import { renewalYear } from './renewal-year.fixture';

describe('the groups in which a difference is counted', () => {
  it('of the renewal year are 960 one to one, 94 into 40, 20 withdrawn and 24 new', () => {
    const { olds, news } = renewalYear();
    const lines = compareEditions(olds, news, proposeMapping(olds, news));
    const counts = countDifferences(lines.map((line) => ({ ...line, from: line.fromKeys, to: line.toKeys })));
    const of = (group: string) => counts.find((one) => one.group === group);
    expect([of('merged'), of('withdrawn'), of('new'), of('split'), of('renumbered')]).toMatchObject([
      { from: 94, to: 40 },
      { from: 20, to: 0 },
      { from: 0, to: 24 },
      { from: 0, to: 0 },
      { from: 0, to: 0 },
    ]);
    expect(of('unchanged')!.from + of('reworded')!.from).toBe(960);
    expect(counts.reduce((sum, { from }) => sum + from, 0)).toBe(1_074);
    expect(counts.reduce((sum, { to }) => sum + to, 0)).toBe(1_024);
  });

  it('tell a control that only has another number from one that went into others', () => {
    expect(groupOfDifference({ kind: 'same', difference: 'mapped' })).toBe('renumbered');
    expect(groupOfDifference({ kind: 'merged', difference: 'mapped' })).toBe('merged');
    expect(groupOfDifference({ kind: 'same', difference: 'reworded' })).toBe('reworded');
  });
});
