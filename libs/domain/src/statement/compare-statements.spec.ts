import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStatements, type StatedControl } from './compare-statements';

const control = (stableKey: string, change: Partial<StatedControl> = {}): StatedControl => ({
  stableKey,
  criterionKey: stableKey.split('-')[0]!,
  text: '権限を四半期ごとに棚卸しする',
  frequency: 'QUARTERLY',
  owner: '運用部',
  mainTarget: 'RECORD',
  populationCode: 'P-27',
  inheritedFrom: null,
  operationClaimed: true,
  validFrom: null,
  validTo: null,
  ...change,
});

const kindOf = (change: Partial<StatedControl>) =>
  compareStatements([control('9.2.5.1-1')], [control('9.2.5.1-1', change)]).changed[0];

describe('two versions of a statement', () => {
  it('list nothing where nothing differs', () => {
    expect(compareStatements([control('a-1')], [control('a-1')])).toEqual({ unchanged: 1, changed: [] });
  });

  it.each<[string, Partial<StatedControl>, string, string[]]>([
    ['another wording', { text: '権限を四半期に一度棚卸しする' }, 'reworded', ['text']],
    ['another person in charge', { owner: '基盤部' }, 'reworded', ['owner']],
    ['another frequency', { frequency: 'MONTHLY' }, 'control_changed', ['frequency']],
    ['another population', { populationCode: 'P-27B' }, 'control_changed', ['populationCode']],
    ['a last day', { validTo: '2026-07-31' }, 'control_changed', ['validTo']],
    ['another wording and frequency', { text: '毎月', frequency: 'MONTHLY' }, 'control_changed', ['text', 'frequency']],
  ])('tell %s by what kind of change it may be', (_, change, kind, differs) => {
    expect(kindOf(change)).toMatchObject({ kind, differs });
  });

  it('tell what came and what went', () => {
    const { changed } = compareStatements([control('5.1.1.2-1')], [control('12.4.4.4-1')]);
    expect(changed.map(({ kind, before, after }) => [kind, before?.stableKey, after?.stableKey])).toEqual([
      ['added', undefined, '12.4.4.4-1'],
      ['dropped', '5.1.1.2-1', undefined],
    ]);
  });

  it('add up on both sides, whatever was changed', () => {
    const some = fc.uniqueArray(
      fc.record({ key: fc.constantFrom('a-1', 'a-2', 'b-1', 'c-1'), text: fc.constantFrom('x', 'y') }),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(some, some, (earlier, later) => {
        const controls = (ones: typeof earlier) => ones.map(({ key, text }) => control(key, { text }));
        const { unchanged, changed } = compareStatements(controls(earlier), controls(later));
        const count = (kind: string) => changed.filter((one) => one.kind === kind).length;
        const both = unchanged + count('reworded') + count('control_changed');
        expect([both + count('dropped'), both + count('added')]).toEqual([earlier.length, later.length]);
      }),
    );
  });
});
