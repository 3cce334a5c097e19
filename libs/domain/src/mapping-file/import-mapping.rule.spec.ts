import { describe, expect, it } from 'vitest';
import { mayImportMapping } from './import-mapping.rule';

describe('importing a mapping', () => {
  const facts = { isSame: false, answered: 0, faults: 0 };
  it.each([
    [{}, { allowed: true }],
    [{ isSame: true }, { allowed: false, code: 'edition.same-edition' }],
    [{ answered: 3 }, { allowed: false, code: 'edition.mapping-answered' }],
    [{ faults: 1 }, { allowed: false, code: 'edition.mapping-has-faults' }],
  ])('with %j is answered with %j', (change, decision) => {
    expect(mayImportMapping({ ...facts, ...change })).toEqual(decision);
  });
});
