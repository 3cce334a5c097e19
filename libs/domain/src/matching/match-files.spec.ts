import { describe, expect, it } from 'vitest';
import { matchFiles } from './match-files';

const items = [
  { id: 'a', key: 'U-20' },
  { id: 'b', key: 'U-20-1' },
  { id: 'c', key: 'U-21' },
  { id: 'd', key: '7' },
  { id: 'e', key: ' ' },
];
const matchOf = (name: string, ...pages: string[]) => {
  const [match] = matchFiles([{ id: 'f', name, pages }], items);
  return [match!.by, match!.itemIds];
};

describe('a file that came for a sample', () => {
  it.each([
    ['20260820-u-20-申請.pdf', ['a']],
    ['Ｕ‐２０‐１.pdf', ['b']],
    ['U-20_U-21.pdf', ['a', 'c']],
    ['7.pdf', ['d']],
  ])('is of the item whose key stands in its name: %s', (name, of) => {
    expect(matchOf(name, 'U-21')).toEqual(['name', of]);
  });

  it('is of the item whose key stands in its text, where its name says nothing', () => {
    expect(matchOf('scan001.pdf', '申請票', '対象 Ｕ－２１\n7')).toEqual(['text', ['c']]);
    expect(matchOf('scan001.pdf', '台帳 U-20, U-21')).toEqual(['text', ['a', 'c']]);
  });

  it.each(['U-201.pdf', 'SU-20.pdf', '17.pdf', 'scan.pdf'])(
    'is of none where keys are only parts of longer words: %s',
    (name) => {
      expect(matchOf(name, 'U-211, U-20-2 and 7')).toEqual([null, []]);
    },
  );

  it('is of none where nobody could read it', () => {
    expect(matchFiles([{ id: 'f', name: 'scan.png', pages: null }], items)).toEqual([
      { fileId: 'f', by: null, itemIds: [] },
    ]);
  });
});
