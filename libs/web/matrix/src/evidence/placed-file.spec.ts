import { aMatrixView } from '@akashi/web-data/testing';
import { describe, expect, it } from 'vitest';
import { papersOf, placeFile, type ChosenPaper } from './placed-file';
import { rowsOf } from '@akashi/web-data';

const papers: ChosenPaper[] = [
  { id: 'd', number: '9.2.1.3', type: 'DESIGN', state: 'prepared' },
  { id: 'o', number: '9.2.1.3', type: 'OPERATION', state: 'in_progress' },
  { id: 'c', number: '9.2.2.1', type: 'OPERATION', state: 'closed' },
];
const file = (name: string, content = 'x') => new File([content], name);
const place = (name: string, typed: string | null = null) => {
  const { papers: found, stays } = placeFile(file(name), typed, papers);
  return stays ?? found.map(({ id }) => id);
};

describe('where a file goes', () => {
  it('is told by its name, and a signed paper or an ended test takes none', () => {
    expect(place('9.2.1.3_申請.pdf')).toEqual(['o']);
    expect(place('9.2.1.3_整備.pdf')).toBe('signed');
    expect(place('9.2.2.1.pdf')).toBe('signed');
    expect(place('議事録.pdf')).toBe('no-number');
  });

  it('is told by a person where its name says nothing or something else', () => {
    expect(place('議事録.pdf', '9.2.1.3')).toEqual(['o']);
    expect(place('9.2.1.3.pdf', '')).toBe('no-number');
  });

  it('is nowhere for an empty file', () => {
    expect(placeFile(file('9.2.1.3.pdf', ''), null, papers).stays).toBe('empty');
  });

  it('is among the papers of the chosen controls', () => {
    const rows = rowsOf(aMatrixView());
    expect(papersOf(rows).map(({ number }) => number)).toContain(rows[0]!.number);
  });
});
