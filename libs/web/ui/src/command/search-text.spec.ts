import { describe, expect, it } from 'vitest';
import { cutAtWord, findWords } from './search-text';

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
