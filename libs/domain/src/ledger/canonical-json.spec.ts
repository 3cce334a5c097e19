import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalFault, canonicalJson, parseCanonicalJson } from './canonical-json';

const wellFormed = fc.string({ unit: 'binary' });
const { tree: anyValue } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    wellFormed,
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.dictionary(wellFormed, tie('tree'), { maxKeys: 5 }),
  ),
}));

describe('the canonical form', () => {
  it('is the one that the RFC 8785 package writes', () => {
    fc.assert(
      fc.property(anyValue, (value) => canonicalJson(value) === canonicalize(value)),
      { numRuns: 500 },
    );
  });

  it('is read back to the same value, and only from itself', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(parseCanonicalJson(text))).toBe(text);
        expect(parseCanonicalJson(`${text} `)).toBeUndefined();
      }),
    );
  });

  it('orders keys by UTF-16 code units, as the RFC shows', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    const order = ['\\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
    expect(canonicalJson(value)).toBe(`{${order.map((key, at) => `"${key}":${[2, 4, 6, 7, 1, 5, 3][at]}`).join(',')}}`);
  });

  it('writes control characters, quotes and line separators as the RFC asks', () => {
    expect(canonicalJson('\u0000\b\t\n\f\r"\\/\u001f\u2028\u007f')).toBe(
      '"\\u0000\\b\\t\\n\\f\\r\\"\\\\/\\u001f\u2028\u007f"',
    );
    expect(canonicalJson(-0)).toBe('0');
  });

  it.each([
    ['a fraction', { facts: { rate: 0.5 } }, '$.facts.rate', 'not-an-integer'],
    ['not a number', [NaN], '$[0]', 'not-an-integer'],
    ['an integer that loses digits', 2 ** 53, '$', 'integer-too-large'],
    ['half a character', { name: '\ud800' }, '$.name', 'lone-surrogate'],
    ['a key with half a character', { '\udc00': 1 }, '$.\udc00', 'lone-surrogate'],
    ['undefined', { reason: undefined }, '$.reason', 'not-a-json-value'],
    ['a hole in an array', [1, , 3], '$[1]', 'not-a-json-value'],
    ['a big integer', 1n, '$', 'not-a-json-value'],
    ['a date object', new Date(0), '$', 'not-a-json-value'],
    ['a function', { toJSON: () => 1 }, '$.toJSON', 'not-a-json-value'],
  ])('does not exist for %s', (_, value, path, code) => {
    expect(canonicalFault(value)).toEqual({ path, code });
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('does not exist for a value nested without end', () => {
    const ring: unknown[] = [];
    ring.push(ring);
    expect(canonicalFault(ring)?.code).toBe('nested-too-deep');
  });

  it.each([
    ['a key twice', '{"a":1,"a":1}'],
    ['keys in another order', '{"b":1,"a":1}'],
    ['spaces', '{"a": 1}'],
    ['an exponent', '{"a":1e2}'],
    ['a number that loses digits', '{"a":9007199254740993}'],
    ['a fraction', '[1.5]'],
    ['minus zero', '[-0]'],
    ['an escape that is not needed', '"\\u0041"'],
    ['half a character', '"\\ud800"'],
    ['a text cut short', '{"a":'],
    ['nothing', ''],
  ])('is not read from %s', (_, text) => {
    expect(parseCanonicalJson(text)).toBeUndefined();
  });
});
