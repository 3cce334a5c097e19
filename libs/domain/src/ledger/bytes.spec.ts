import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalBytes, fromBase64, fromHex, toBase64, toHex } from './bytes';
import { encodeUtf8, isWellFormed } from './utf8';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
);

describe('bytes as text', () => {
  it('are written as the platform writes them, and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(equalBytes(fromBase64(toBase64(bytes)) ?? Uint8Array.of(), bytes)).toBe(true);
        expect(equalBytes(fromHex(toHex(bytes)) ?? Uint8Array.of(), bytes)).toBe(true);
      }),
    );
  });

  it.each(['A', 'AA', 'AA=', 'AB==', 'AAB=', 'A===', '====', 'AA-_', 'AA==\n', 'AAAA ', 'あああ='])(
    'are not read from %j',
    (text) => {
      expect(fromBase64(text)).toBeNull();
    },
  );

  it.each(['0', '0G', 'FF', ' 00'])('are not read from hex %j', (text) => {
    expect(fromHex(text)).toBeNull();
  });
});

describe('text as UTF-8', () => {
  it('has the bytes that the platform gives, for half characters too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(equalBytes(encodeUtf8(text), new Uint8Array(Buffer.from(text, 'utf8')))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is well formed unless half of a character stands alone', () => {
    expect(isWellFormed('髙﨑鷗\u{20bb7}野家')).toBe(true);
    expect(isWellFormed('a\ud842')).toBe(false);
    expect(isWellFormed('\udfb7\ud842')).toBe(false);
  });
});
