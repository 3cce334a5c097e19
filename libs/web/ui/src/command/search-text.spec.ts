import { describe, expect, it } from 'vitest';
import { comparableText, cutAtWord, findWords, kanaOf, searchText } from './search-text';

describe('making a text comparable', () => {
  it.each([
    ['ﾐｽﾞﾅﾗ文書', 'みずなら文書'],
    ['ミズナラ 文書', 'みずなら文書'],
    ['９．２．１．３', '9.2.1.3'],
    ['㈱アオバ', '(株)あおば'],
    ['髙瀬', '高瀬'],
    ['サーバー', 'さ-ば-'],
  ])('brings %s to %s', (original, plain) => {
    expect(searchText(original).text).toBe(plain);
    expect(comparableText(original)).toBe(plain);
  });
});

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

describe('finding words', () => {
  it('finds the same word in kana, romaji and either width', () => {
    const command = '承認待ちの調書を開く しょうにんまちのちょうしょをひらく';
    expect(
      ['承認', 'しょうにん', 'ショウニン', 'shouni', 'ｼｮｳﾆﾝ'].every((query) => findWords(query, command) !== null),
    ).toBe(true);
  });

  it('wants every word, in any order', () => {
    expect(findWords('調書 承認', '承認待ちの調書を開く')).not.toBeNull();
    expect(findWords('調書 差戻し', '承認待ちの調書を開く')).toBeNull();
  });

  it('finds everything with nothing typed', () => {
    expect(findWords('  ', '概要')).toBe(0);
  });
});

describe('marking a word', () => {
  it('marks the original characters, also where their widths differ', () => {
    expect(cutAtWord('㈱アオバの登録', 'あおば')).toEqual(['㈱', 'アオバ', 'の登録']);
    expect(cutAtWord('変更は承認の後', '承認')).toEqual(['変更は', '承認', 'の後']);
  });

  it('marks nothing where the word is not', () => {
    expect(cutAtWord('概要', '承認')).toEqual(['概要', '', '']);
  });
});
