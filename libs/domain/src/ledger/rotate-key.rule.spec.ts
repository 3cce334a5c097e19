import { describe, expect, it } from 'vitest';
import { mayRotateKey } from './rotate-key.rule';

describe('a new key of the ledger', () => {
  it('follows a list of keys that announce one another, and no other', () => {
    expect(mayRotateKey({ isListWhole: true })).toMatchObject({ allowed: true });
    expect(mayRotateKey({ isListWhole: false })).toMatchObject({ allowed: false, code: 'ledger.keys-differ' });
  });
});
