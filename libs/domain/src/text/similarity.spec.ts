import { describe, expect, it } from 'vitest';
import { similarityOf } from './similarity';

describe('how alike two texts are', () => {
  it('is 1 for the same text, in whatever width it is written', () => {
    expect(similarityOf('権限を四半期ごとに棚卸しする', '権限を四半期ごとに棚卸しする')).toBe(1);
    expect(similarityOf('ID を 確認する', 'ＩＤを確認する')).toBe(1);
    expect(similarityOf('', '')).toBe(1);
  });

  it('is high when a word is changed, and low when nothing is the same', () => {
    const before = '利用者と管理者の権限を四半期ごとに棚卸しし、所属長が結果を確かめる。';
    const after = '利用者と管理者の権限を毎月棚卸しし、所属長が結果を確かめる。';
    expect(similarityOf(before, after)).toBeGreaterThan(0.8);
    expect(similarityOf(before, '媒体は廃棄の前に消去する。')).toBeLessThan(0.2);
    expect(similarityOf('', before)).toBe(0);
  });

  it('does not depend on which comes first', () => {
    expect(similarityOf('abcd', 'abxd')).toBe(similarityOf('abxd', 'abcd'));
  });
});
