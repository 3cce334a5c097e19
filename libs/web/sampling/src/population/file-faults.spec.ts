import { describe, expect, it } from 'vitest';
import { placesOf } from './file-faults';

describe('what keeps a population file out', () => {
  it('is said with the row, what is wrong there and the figures behind it', () => {
    const faults = [
      { place: '3', rule: 'duplicate-row', value: '2' },
      { place: '4', rule: 'ragged-row', value: '1/2' },
      { place: '1:B', rule: 'empty-header', value: '' },
    ];
    const said = placesOf(faults, 'ja').map(({ place, what, more }) => `${place}：${what}${more}`);
    expect(said[0]).toMatch(/^3行目：.+（2行目と同じ）$/);
    expect(said[1]).toMatch(/^4行目：.+（見出しは2列、この行は1列）$/);
    expect(said[2]).toMatch(/^1行目B列：/);
    expect(placesOf(faults, 'en').map(({ place }) => place)).toEqual(['Row 3', 'Row 4', 'Row 1, column B']);
  });

  it('says what is wrong with a whole file without a place', () => {
    const [fault] = placesOf([{ place: '', rule: 'empty-file', value: '' }], 'en');
    expect(fault).toMatchObject({ place: '', more: '' });
    expect(fault?.what).not.toBe('');
  });
});
