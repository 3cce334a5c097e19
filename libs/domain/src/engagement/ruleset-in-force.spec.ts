import { describe, expect, it } from 'vitest';
import { nextRulesetId, rulesetInForce, rulesetsInForce, type RulesetVersion } from './ruleset-in-force';

const of = (id: string, validFrom: string, predecessor: string | null = null): RulesetVersion => ({
  id,
  scheme: id.startsWith('LIU') ? 'ISMAP-LIU' : 'ISMAP',
  predecessor,
  validFrom,
});

describe('the ruleset in force', () => {
  const [old, later, twin] = [of('B', '2024-08-01'), of('C', '2026-04-01'), of('A', '2026-04-01')];

  it.each([
    ['none before the first begins', '2024-07-31', null],
    ['the first from its own day on', '2024-08-01', old],
    ['the old one until the day before the new one', '2026-03-31', old],
    ['the new one from its day on, the first by name of two', '2026-04-01', twin],
  ])('is %s', (_, day, expected) => {
    expect(rulesetInForce([later, old, twin], day)).toEqual(expected);
  });

  it('is the firm’s own version where it corrected the shipped one', () => {
    const corrected = of('B+1', '2024-08-01', 'B');
    const again = of('B+2', '2024-08-01', 'B+1');
    expect(rulesetInForce([corrected, old, again], '2025-01-01')).toEqual(again);
    expect(rulesetsInForce([corrected, old, again], '2025-01-01')).toEqual([again]);
  });

  it('is one for each variant of the scheme', () => {
    const liu = of('LIU', '2024-08-01');
    expect(rulesetInForce([liu, old], '2025-01-01')).toEqual(old);
    expect(rulesetInForce([liu, old], '2025-01-01', 'ISMAP-LIU')).toEqual(liu);
    expect(rulesetsInForce([liu, old], '2025-01-01')).toEqual([old, liu]);
  });
});

describe('the name of a firm’s version', () => {
  it('counts on behind the shipped version it began with', () => {
    expect(nextRulesetId('ISMAP@2024-08-01.2', ['ISMAP@2024-08-01.2'])).toBe('ISMAP@2024-08-01.2+1');
    expect(nextRulesetId('ISMAP@2024-08-01.2+9', [])).toBe('ISMAP@2024-08-01.2+10');
    const withdrawn = ['ISMAP@2024-08-01.2+1', 'ISMAP@2024-08-01.2+2', 'ISMAP-LIU@2024-08-01+7'];
    expect(nextRulesetId('ISMAP@2024-08-01.2', withdrawn)).toBe('ISMAP@2024-08-01.2+3');
  });
});
