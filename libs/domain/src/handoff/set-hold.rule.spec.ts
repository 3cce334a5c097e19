import { describe, expect, it } from 'vitest';
import { maySetHold } from './set-hold.rule';

const facts = { matter: '令和9年（ワ）第1号', reason: '訴訟の証拠として求められたため' };

describe('setting a legal hold', () => {
  it('names its matter and its reason', () => {
    expect(maySetHold(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['hold.matter-missing', { matter: ' ' }],
    ['hold.matter-not-storable', { matter: 'a\u0000' }],
    ['hold.matter-not-storable', { matter: 'あ'.repeat(201) }],
    ['hold.reason-missing', { reason: '' }],
    ['reason.not-storable', { reason: 'あ'.repeat(2001) }],
  ] as const)('is refused as %s', (code, change) => {
    expect(maySetHold({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
