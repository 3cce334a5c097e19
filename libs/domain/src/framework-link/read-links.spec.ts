import { describe, expect, it } from 'vitest';
import { fileOf, sheetOf } from '../table/table.fixture';
import { readLinks } from './read-links';

describe('a list of links', () => {
  it('is read with the names of frameworks as people write them, several references of a cell apart', () => {
    const criteria = [{ key: '9.2.1.3', number: '9.2.1.3.PB' }];
    const rows = [
      ['対応表'],
      ['管理策番号', '規格', '対応する番号'],
      ['9.2.1.3.PB', 'JIS Q 27002:2014', '9.2.1、9.2.2'],
      ['9.2.1.3', 'NIST SP 800-53 rev.4', 'AC-2, AC-2(1)'],
      ['9.2.1.3', '政府統一基準', '6.1.1'],
      ['9.2.1.3', 'JIS Q 27002:2014', '9.2.1'],
      ['9.9.9.9', 'JIS Q 27002', '9.2.1'],
      ['9.2.1.3', 'COBIT', 'DSS05'],
      ['9.2.1.3', 'JIS Q 27002', null],
      ['9.2.1.3', 'JIS Q 27002', 9.1],
    ];
    const { links, problems, headingsMissing } = readLinks(fileOf(sheetOf(rows)), criteria);
    expect(headingsMissing).toBe(false);
    expect(links.map(({ framework, reference }) => `${framework} ${reference}`)).toEqual([
      'JIS_Q_27002 9.2.1',
      'JIS_Q_27002 9.2.2',
      'SP_800_53 AC-2',
      'SP_800_53 AC-2(1)',
      'COMMON_STANDARDS 6.1.1',
    ]);
    expect(problems.map(({ row, fault, found }) => [row, fault, found])).toEqual([
      [7, 'number-unknown', '9.9.9.9'],
      [8, 'framework-unknown', 'COBIT'],
      [9, 'reference-missing', ''],
      [10, 'number-cell', '9.1'],
    ]);
    expect(readLinks(fileOf(sheetOf([['番号', '規格']])), criteria).headingsMissing).toBe(true);
  });
});
