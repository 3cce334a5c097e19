import { describe, expect, it } from 'vitest';
import { readPopulationText } from './read-population';

/** Who goes back and forth over such a text is not done when the runner's patience ends, which is what fails here. */
describe('a text made to keep its reader busy', () => {
  it('is read in one go where end marks stand in the middle', () => {
    const text = `番号,氏名\n1,${'\u001a'.repeat(9_000)}x\n`;
    const result = readPopulationText(text, { headRow: 1 });
    expect(result.faults[0]).toMatchObject({ rule: 'control-character', row: 2, column: 2 });
  });

  it('loses its end marks with what a host fills a block with, and nothing before them', () => {
    const { records, notices, faultCount } = readPopulationText('番号,氏名\n1,a\n\u001a\u0000\u001a \u0000', {
      headRow: 1,
    });
    expect([records.length, faultCount, notices]).toEqual([
      1,
      0,
      [{ rule: 'end-mark', row: 0, column: 0, value: 'U+001A' }],
    ]);
    expect(readPopulationText('番号,氏名\n1,a\n\u0000', { headRow: 1 }).faultCount).toBeGreaterThan(0);
  });

  it('is read in one go where every line looks like a remark', () => {
    const text = `番号,氏名\n1,a\n${'100\n'.repeat(100_000)}`;
    const result = readPopulationText(text, { headRow: 1, delimiter: ',', footer: 'left-out' });
    expect([result.records.length, result.footers.length]).toEqual([1, 100_000]);
  });
});
