import { describe, expect, it } from 'vitest';
import { mayRelyOnRows } from './rely-on-rows.rule';

describe('relying on rows', () => {
  it('is refused for a single one that is not as it was recorded', () => {
    expect(mayRelyOnRows({ differing: 0 }).allowed).toBe(true);
    expect(mayRelyOnRows({ differing: 1 })).toMatchObject({ allowed: false, code: 'ledger.rows-differ' });
  });
});
