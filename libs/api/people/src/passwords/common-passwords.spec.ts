import { describe, expect, it } from 'vitest';
import { CommonPasswords } from './common-passwords';

const common = new CommonPasswords();

describe('the list of stolen passwords', () => {
  it.each([
    ['one that stands on it', '1q2w3e4r5t6y'],
    ['one in capitals', 'CHRISTOPHER'],
    ['one in full width', 'ｐａｓｓｗｏｒｄ'],
    ['a word with a year behind it', 'password2026!'],
    ['a word with signs around it', '***Sunshine-2026***'],
    ['two words in one', 'dragonmonkey99'],
  ])('knows %s', async (_, password) => {
    expect(await common.has(password)).toBe(true);
  });

  it.each([
    ['a sentence', 'the password is a tall tree'],
    ['a sentence in Japanese', '朝の珈琲と窓辺の青い鳥'],
    ['digits alone that nobody used', '8305917264021'],
    ['a word of the list with another that is not', 'sunshine-kumo-no-ito'],
  ])('lets %s pass', async (_, password) => {
    expect(await common.has(password)).toBe(false);
  });
});
