import { describe, expect, it } from 'vitest';
import { fold } from '@akashi/domain/search';
import { rowFinder } from './row-finder';

const row = fold('9.2.1.3 利用者 ＩＤ の登録を、サーバー管理者が承認（しょうにん）する。');

describe('finding the rows of a list', () => {
  it.each(['9.2.1.3', '９．２．１', 'id 登録', 'サーバー', 'ｻｰﾊﾞｰ', 'shounin', ' ', ''])('finds “%s”', (query) => {
    expect(rowFinder(query)(row)).toBe(true);
  });

  it.each(['9.2.1.4', '登録 廃棄'])('does not find “%s”', (query) => {
    expect(rowFinder(query)(row)).toBe(false);
  });
});
