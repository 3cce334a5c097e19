import { describe, expect, it } from 'vitest';
import { maySetLogRetention } from './set-log-retention.rule';

describe('how long a firm keeps its security log', () => {
  it.each([
    [365, 'allowed'],
    [1826, 'allowed'],
    [3653, 'allowed'],
    [364, 'firm.log-retention-out-of-range'],
    [3654, 'firm.log-retention-out-of-range'],
    [400.5, 'firm.log-retention-out-of-range'],
    [1096, 'firm.log-retention-unchanged'],
  ])('%d days: %s', (days, said) => {
    const decision = maySetLogRetention({ before: 1096, days });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(said);
  });
});
