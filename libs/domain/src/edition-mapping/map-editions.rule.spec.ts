import { describe, expect, it } from 'vitest';
import { mayMapEditions } from './map-editions.rule';

describe('mapping two editions', () => {
  it.each([
    [{ isSame: false, isMapped: false }, { allowed: true }],
    [
      { isSame: true, isMapped: false },
      { allowed: false, code: 'edition.same-edition' },
    ],
    [
      { isSame: false, isMapped: true },
      { allowed: false, code: 'edition.mapping-there' },
    ],
  ])('%j is answered with %j', (facts, decision) => {
    expect(mayMapEditions(facts)).toEqual(decision);
  });
});
