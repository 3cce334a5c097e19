import { describe, expect, it } from 'vitest';
import { kanaOf } from './kana-of';

describe('reading Latin letters as kana', () => {
  it.each([
    ['shounin', 'しょうにn'],
    ['syounin', 'しょうにn'],
    ['shouninn', 'しょうにん'],
    ['kekka', 'けっか'],
    ['kanri', 'かんり'],
    ['hakken', 'はっけn'],
  ])('reads %s as %s', (latin, kana) => {
    expect(kanaOf(latin)).toBe(kana);
  });
});
