import { describe, expect, it } from 'vitest';
import { boundActText } from './bound-act';

describe('an act that a passkey signs', () => {
  it('is one text, whatever the order in which it is told', () => {
    const text = '{"digest":"ab","nonce":"n","operation":"POST /api/x","v":1}';
    expect(boundActText({ operation: 'POST /api/x', nonce: 'n', digest: 'ab' })).toBe(text);
    expect(boundActText({ digest: 'ab', operation: 'POST /api/x', nonce: 'n' })).toBe(text);
  });
});
