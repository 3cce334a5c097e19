import { describe, expect, it } from 'vitest';
import { fold, foldWithPlaces } from './fold';

describe('making a text comparable', () => {
  it.each([
    ['ﾐｽﾞﾅﾗ文書', 'みずなら文書'],
    ['ミズナラ 文書', 'みずなら文書'],
    ['９．２．１．３', '9.2.1.3'],
    ['㈱アオバ', '(株)あおば'],
    ['髙瀬', '高瀬'],
    ['渡邉 德、齊藤', '渡辺徳、斎藤'],
    ['ＩＤ‐１', 'id-1'],
    ['福', '福'],
    ['サーバー', 'さ-ば-'],
  ])('brings %s to %s', (original, plain) => {
    expect(foldWithPlaces(original).text).toBe(plain);
    expect(fold(original)).toBe(plain);
  });
});
