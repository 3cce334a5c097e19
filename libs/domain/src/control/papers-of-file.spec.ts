import { describe, expect, it } from 'vitest';
import { papersOfFile, type PaperForFile } from './papers-of-file';

const papers: PaperForFile[] = [
  { id: 'a-d', number: '9.2.1.3', type: 'DESIGN' },
  { id: 'a-o', number: '9.2.1.3', type: 'OPERATION' },
  { id: 'b-o', number: '9.2.1.30', type: 'OPERATION' },
  { id: 'c-d', number: '12.1.2.4.PB', type: 'DESIGN' },
  { id: 'd-p', number: '5.1.1.1.P', type: 'DESIGN' },
  { id: 'd-b', number: '5.1.1.1.B', type: 'DESIGN' },
  { id: 'e-d', number: '4.9.2', type: 'DESIGN' },
];
const placed = (path: string) => {
  const found = papersOfFile(path, papers);
  return typeof found === 'string' ? found : found.map(({ id }) => id);
};

describe('the papers that the name of a file means', () => {
  it.each([
    ['9.2.1.3_利用者登録の申請.pdf', ['a-d', 'a-o']],
    ['申請一覧 9.2.1.3.xlsx', ['a-d', 'a-o']],
    ['９．２．１．３　申請一覧.pdf', ['a-d', 'a-o']],
    ['9-2-1-3 申請一覧.pdf', ['a-d', 'a-o']],
    ['9_2_1_3_申請一覧.pdf', ['a-d', 'a-o']],
    ['9.2.1.30_変更.pdf', ['b-o']],
    ['12.1.2.4.PB_手順書.docx', ['c-d']],
    ['12.1.2.4_手順書.docx', ['c-d']],
    ['5.1.1.1.P_方針.pdf', ['d-p']],
    ['4.9.2_リスク評価.pdf', ['e-d']],
  ])('are those of the number in it: %s', (path, ids) => {
    expect(placed(path)).toEqual(ids);
  });

  it.each([
    ['9.2.1.3_運用_申請.pdf', ['a-o']],
    ['整備/9.2.1.3 規程.pdf', ['a-d']],
    ['9.2.1.3_整備・運用.pdf', ['a-d', 'a-o']],
    // A word for a kind of test that the control does not have names no other control.
    ['9.2.1.30_整備.pdf', ['b-o']],
  ])('are of the kind that it says: %s', (path, ids) => {
    expect(placed(path)).toEqual(ids);
  });

  it('are those of its folder where the name says none, the nearest folder first', () => {
    expect(placed('9.2.1.30/9.2.1.3/承認.pdf')).toEqual(['a-d', 'a-o']);
    expect(placed('9.2.1.3/12.1.2.4.PB.pdf')).toEqual(['c-d']);
  });

  it.each([
    ['議事録.pdf', 'no-number'],
    ['2026.09.30 議事録.pdf', 'no-number'],
    ['Ver1.9.2.1.3.pdf', 'no-number'],
    ['9.2.1.3.4.pdf', 'no-number'],
    ['19.2.1.3.pdf', 'no-number'],
    ['9.2.1.3と9.2.1.30.pdf', 'several-numbers'],
    // Two controls have these digits: which is meant is not guessed.
    ['5.1.1.1_方針.pdf', 'no-number'],
  ])('are left to a person where the name does not say: %s', (path, why) => {
    expect(placed(path)).toBe(why);
  });
});
