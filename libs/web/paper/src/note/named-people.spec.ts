import { describe, expect, it } from 'vitest';
import { begunName, namedIn, peopleLike } from './named-people';

const team = [
  { id: 'sato', name: '佐藤 花', reading: 'サトウ ハナ' },
  { id: 'sato2', name: '佐藤 花子', reading: 'サトウ ハナコ' },
  { id: 'mori', name: '森 試', reading: 'モリ タメシ' },
];

describe('a name behind an @', () => {
  it('is begun by either width of it, and ends at a blank', () => {
    expect(begunName('根拠は? @さと', 8)).toEqual({ at: 5, typed: 'さと' });
    expect(begunName('＠', 1)).toEqual({ at: 0, typed: '' });
    expect(begunName('@佐藤 花 確認', 8)).toBeNull();
  });

  it.each([
    ['', ['sato', 'sato2', 'mori']],
    ['佐', ['sato', 'sato2']],
    ['もり', ['mori']],
    ['ﾀﾒｼ', ['mori']],
    ['mori', ['mori']],
    ['はなこ', ['sato2']],
    ['らん', []],
  ])('is found by «%s»: letters, kana of either part, Latin letters', (typed, ids) => {
    expect(peopleLike(team, typed).map(({ id }) => id)).toEqual(ids);
  });

  it('means whom it names in full, and nobody whose name it begins with', () => {
    expect(namedIn('@佐藤 花子 と ＠森 試 へ', team)).toEqual(['sato2', 'mori']);
    expect(namedIn('佐藤 花子さん', team)).toEqual([]);
  });
});
