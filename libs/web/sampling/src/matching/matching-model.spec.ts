import type { FieldMatchView, MatchingView, PopulationView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import type { SampleColumn } from '../sheet/sample-model';
import { cellsToTake, itemMatches, proposals, withDocument } from './matching-model';

const field = (difference: string | null, attributes: string[] = []): FieldMatchView => ({
  ...{ column: 1, kind: 'id', way: 'exact', tolerance: '', attributes, value: 'U-1', evidenceId: 'e', versionNo: 1 },
  found: difference === null ? null : { text: 'U-1', difference, page: 1, place: 'l1', offset: 0 },
});
const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, voidReason: id === 'd' ? '取消し' : null }));
const matching = {
  documents: ['a', 'b', 'd'].map((itemId) => ({ itemId })),
  matches: [
    { itemId: 'a', fields: [field('0'), field('1', ['B'])] },
    { itemId: 'b', fields: [field(null, ['B']), field('0', ['A'])] },
    { itemId: 'd', fields: [field('0')] },
  ],
} as unknown as MatchingView;
const column = (attribute: string, ...testIds: string[]): SampleColumn => ({
  ...{ key: `${testIds[0]} ${attribute}`, testIds, controlNumbers: [], attribute, name: '', isClosed: false },
});
const columns = [column('A', 't1', 't2'), column('B', 't1')];
const population = { items } as unknown as PopulationView;

describe('a sample beside its documents', () => {
  const matches = itemMatches(items, matching);

  it('says of each item what its documents say, or that it has none', () => {
    expect([...matches.values()].map(({ standing }) => standing)).toEqual(['within', 'asked', 'no-document', 'agreed']);
    expect(withDocument(matches)).toBe(3);
  });

  it('proposes where nothing is recorded, asks where something was not found, and leaves void items alone', () => {
    const marks = new Map([['a t1 B', { result: 'DEVIATION' as const, note: '遅延' }]]);
    const proposed = proposals(population, columns, marks, matches);
    expect([...proposed]).toEqual([
      ['a t1 A', 'agreed'],
      ['b t1 A', 'agreed'],
      ['b t1 B', 'asked'],
    ]);
    expect(cellsToTake(population, columns, proposed)).toEqual([
      { itemId: 'a', testId: 't1', attribute: 'A' },
      { itemId: 'a', testId: 't2', attribute: 'A' },
      { itemId: 'b', testId: 't1', attribute: 'A' },
      { itemId: 'b', testId: 't2', attribute: 'A' },
    ]);
  });
});
