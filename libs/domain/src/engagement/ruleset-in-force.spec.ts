import { describe, expect, it } from 'vitest';
import { rulesetInForce } from './ruleset-in-force';

describe('the ruleset in force', () => {
  const of = (id: string, validFrom: string) => ({ id, validFrom });
  const [old, corrected, twin] = [of('B', '2024-08-01'), of('C', '2026-04-01'), of('A', '2026-04-01')];

  it.each([
    ['none before the first begins', '2024-07-31', null],
    ['the first from its own day on', '2024-08-01', old],
    ['the old one until the day before the new one', '2026-03-31', old],
    ['the new one from its day on, the first by name of two', '2026-04-01', twin],
  ])('is %s', (_, day, expected) => {
    expect(rulesetInForce([corrected, old, twin], day)).toEqual(expected);
  });
});
