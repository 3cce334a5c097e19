import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isTokenText, tokenSecretBytes, tokenText } from './token-text';

describe('the text of a token', () => {
  it.each([Buffer.alloc(tokenSecretBytes), Buffer.alloc(tokenSecretBytes, 255), randomBytes(tokenSecretBytes)])(
    'is one word that a scanner finds by its beginning and its checksum',
    (secret) => {
      const text = tokenText(secret);
      expect(text).toMatch(/^akashi_[0-9A-Za-z]{49}$/);
      expect(isTokenText(text)).toBe(true);
    },
  );

  it('is told from what only looks like one: a letter changed, swapped, left out', () => {
    const text = tokenText(randomBytes(tokenSecretBytes));
    for (let at = 'akashi_'.length; at < text.length; at += 1) {
      const other = text[at] === 'x' ? 'y' : 'x';
      expect(isTokenText(text.slice(0, at) + other + text.slice(at + 1))).toBe(false);
    }
    expect(isTokenText(text.slice(0, -1))).toBe(false);
    expect(isTokenText(`${text} `)).toBe(false);
    expect(isTokenText('')).toBe(false);
  });
});
