import { describe, expect, it } from 'vitest';
import { readPopulationRows, readPopulationText } from './read-population';
import { faultLimit } from './reading-faults';

const decided = { delimiter: ',', headRow: 1 } as const;

describe('the faults of a population', () => {
  it('are told all at once, each with its place, what stands there and what would be right', () => {
    const { faults } = readPopulationText('番号,番号,\n1,2\n3,\u0007,x\n4,"5\n', decided);
    expect(faults).toEqual([
      { rule: 'duplicate-header', row: 1, column: 2, found: '番号', expected: '番号 (B)' },
      { rule: 'empty-header', row: 1, column: 3, found: '', expected: 'C' },
      { rule: 'ragged-row', row: 2, column: 2, found: '2', expected: '3' },
      { rule: 'control-character', row: 3, column: 2, found: 'U+0007', expected: '' },
      { rule: 'unterminated-quote', row: 4, column: 2, found: '"5\n', expected: '"5\n"' },
      { rule: 'ragged-row', row: 4, column: 2, found: '2', expected: '3' },
      { rule: 'no-records', row: 0, column: 0, found: '0', expected: '1' },
    ]);
  });

  it('are counted beyond those that are told', () => {
    const { faults, faultCount } = readPopulationText(`番号,氏名\n${'1\n'.repeat(300)}`, {
      ...decided,
      footer: 'records',
    });
    expect([faults.length, faultCount]).toEqual([faultLimit, 301]);
  });

  it('keep a row out, and no other', () => {
    const { records } = readPopulationText('番号,氏名\n1,a\n2,b,c\n3,d\n', decided);
    expect(records.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('beyond the limits are faults too', () => {
    const limits = { rows: 1, columns: 1, valueLength: 3 };
    const { faults } = readPopulationText('番号,氏名\n1,abcd\n2,b\n3,c\n', decided, limits);
    expect(faults.map(({ rule }) => rule).sort()).toEqual(['too-many-columns', 'too-many-rows', 'value-too-long']);
  });

  it('say that a file goes on behind its blank rows: no record is lost in silence', () => {
    const limits = { rows: 2_000, columns: 2, valueLength: 9 };
    const text = `番号,氏名\n${Array.from({ length: 1_900 }, (_, n) => `${n},a\n\n`).join('')}`;
    const [fault] = readPopulationText(text, decided, limits).faults;
    expect(fault).toEqual({ rule: 'too-many-rows', row: 0, column: 0, found: '3000+', expected: '2000' });
    const { records, faultCount } = readPopulationText(`番号,氏名\n1,a\n${'\n'.repeat(5_000)}`, decided, limits);
    expect([records.length, faultCount]).toEqual([1, 0]);
  });
});

describe('the questions of a population', () => {
  it('name every separator that would give columns', () => {
    const { questions } = readPopulationText('a;b,c\n1;2,3\n', { headRow: 1 });
    expect(questions).toEqual([{ about: 'delimiter', choices: [',', ';'], proposed: ',', rows: [] }]);
  });

  it('ask about marks in a file of tabs where both readings have columns', () => {
    const { questions } = readPopulationText('番号\t氏名\n1\t"a"\n', {});
    expect(questions.map(({ about }) => about)).toEqual(['quotes']);
    expect(readPopulationText('番号\t氏名\n1\t"a"\n', { quotes: 'letters' }).records[0]!.values).toEqual(['1', '"a"']);
  });

  it('tell a sum that does not come out', () => {
    const { notices, controlTotals } = readPopulationText('番号,金額\n1,"1,200"\n2,0.5\n合計,1000\n', {
      footer: 'left-out',
    });
    expect(controlTotals).toEqual([{ column: 2, stated: '1000', counted: '1200.5', agrees: false }]);
    expect(notices).toEqual([{ rule: 'control-total-differs', row: 4, column: 2, value: '1000/1200.5' }]);
  });

  it('are asked of a sheet as of a text', () => {
    const rows = [
      ['CHG-1', '2026-04-01'],
      ['CHG-2', '2026-04-02'],
    ].map((values, at) => ({ row: at + 1, values }));
    expect(readPopulationRows(rows).questions).toMatchObject([{ about: 'head', proposed: '0' }]);
    expect(readPopulationRows(rows, { headRow: 0 }).records).toHaveLength(2);
  });
});

describe('a row of headings that somebody chose', () => {
  it.each([99, 3, 1e300])('is asked for again where row %d holds nothing', (headRow) => {
    const { questions } = readPopulationText('番号,氏名\n1,a\n\n2,b\n', { headRow });
    expect(questions).toMatchObject([{ about: 'head', proposed: '1' }]);
  });
});
