import { describe, expect, it } from 'vitest';
import { wordDifference } from './word-difference';

const shown = (before: string, after: string) =>
  wordDifference(before, after).map(({ kind, text }) => (kind === 'same' ? text : `${kind[0]}[${text}]`));

describe('what changed between two texts', () => {
  it('is told in words, also where no space parts them', () => {
    expect(shown('権限を毎月棚卸しする。', '権限を毎年棚卸しする。')).toEqual([
      '権限を',
      'r[毎月]',
      'a[毎年]',
      '棚卸しする。',
    ]);
    expect(shown('reviewed every quarter', 'reviewed every month')).toEqual([
      'reviewed every ',
      'r[quarter]',
      'a[month]',
    ]);
  });

  it('gives back both texts whole', () => {
    const [before, after] = [
      '利用者と管理者の権限を四半期ごとに棚卸しし、記録する。',
      '管理者の権限を毎月棚卸しする。',
    ];
    const pieces = wordDifference(before, after);
    const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text);
    expect([without('added').join(''), without('removed').join('')]).toEqual([before, after]);
  });

  it('is nothing between equal texts, and everything beside an empty one', () => {
    expect(shown('同じ', '同じ')).toEqual(['同じ']);
    expect(shown('', '追加')).toEqual(['a[追加]']);
    expect(shown('', '')).toEqual([]);
  });
});
