import { describe, expect, it } from 'vitest';
import { mayUsePassword } from './use-password.rule';

describe('using a password', () => {
  const knownWords = ['佐藤', 'satou.hanako'];

  it('is allowed when it is long and says nothing about its owner', () => {
    expect(mayUsePassword({ password: '桜と梅と桃と李と杏と林檎', knownWords })).toEqual({ allowed: true });
  });

  it.each([
    ['it has eleven characters', '12345678901', 'password.too-short'],
    ['it is longer than anybody types', 'x'.repeat(201), 'password.too-long'],
    ['it holds the mail name in any width', 'ｓａｔｏｕ．ｈａｎａｋｏ-2026', 'password.contains-name'],
  ])('is refused when %s', (_, password, code) => {
    expect(mayUsePassword({ password, knownWords })).toEqual({ allowed: false, code });
  });
});
