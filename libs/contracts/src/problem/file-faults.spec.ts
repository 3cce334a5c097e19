import { describe, expect, it } from 'vitest';
import { faultListCsv, placesOf } from './file-faults';

const faults = [
  { place: '4:C', rule: 'ragged-row', value: '1/2', found: '1', expected: '2' },
  { place: '5:B', rule: 'text-after-quote', value: '"a"x/"ax"', found: '"a"x', expected: '"ax"' },
  { place: '6:B', rule: 'asked-undated', value: '=HYPERLINK("x")', found: '=HYPERLINK("x")', expected: '' },
  { place: '', rule: 'empty-file', value: '' },
];

describe('what keeps a population file out', () => {
  it('is said with its row and column, what stands there and what would be right', () => {
    const [ragged, quoted, , whole] = placesOf(faults, 'ja');
    expect(ragged).toMatchObject({ row: '4', column: 'C', found: '1列', expected: '2列' });
    expect(quoted).toMatchObject({ row: '5', column: 'B', found: '"a"x', expected: '"ax"' });
    expect(whole).toMatchObject({ row: '', column: '', found: '', expected: '' });
    expect(placesOf(faults, 'en')[0]).toMatchObject({ found: '1 columns', expected: '2 columns' });
  });

  it('goes back as a list that a spreadsheet reads and that runs nothing', () => {
    const csv = faultListCsv(placesOf(faults, 'ja'), 'ja');
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe('\ufeff行,列,内容,ファイルの値,正しい形,直し方');
    expect(lines[1]).toMatch(/^4,C,.+,1列,2列,/u);
    expect(lines[2]).toContain(',"""a""x","""ax""",');
    expect(lines[3]).toContain(`,"'=HYPERLINK(""x"")",`);
    expect(lines).toHaveLength(6);
  });
});
