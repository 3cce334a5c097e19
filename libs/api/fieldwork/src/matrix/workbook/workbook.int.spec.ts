import { actionsOf } from '@akashi/api-testing';
import { describe, expect, it } from 'vitest';
import { at, cell, eachInAnEngagement, edited, on, rowAt, test } from './workbook.fixture';

eachInAnEngagement();

describe('a workbook of the matrix', () => {
  it('goes out and comes back without a change', async () => {
    const noted = { id: at.operationTest(2), cells: [{ field: 'note', base: '', value: '一行目\n=1+1 _x0041_ "' }] };
    await at.senior
      .put(`${at.path}/matrix/cells`)
      .send({ tests: [noted] })
      .expect(200);
    const bytes = await on.exported();
    const { exportedAt, ...rest } = await on.taken(bytes);
    expect(Date.parse(exportedAt)).toBeGreaterThan(0);
    expect(rest).toEqual({
      cells: [],
      tests: [],
      faults: [],
      faultTotal: 0,
      removedRows: 0,
      removedColumns: [],
      addedColumns: [],
    });
  });

  it('shows no hidden sheet, stores texts alone and offers results and people', async () => {
    await edited(await on.exported(), (sheet, book) => {
      expect(book.worksheets.map(({ state }) => state)).toEqual(['visible', 'veryHidden']);
      expect(cell(sheet, 'due', 0).numFmt).toBe('@');
      expect(sheet.getRow(1).hidden).toBe(true);
      expect(sheet.getCell('B3').value).toBe('9.2.1.1');
    });
  });

  it('says which cells were changed, and what they were written from', async () => {
    const bytes = await edited(await on.exported(), (sheet) => {
      cell(sheet, 'note', 0).value = '確認した';
      cell(sheet, 'due', 1).value = new Date(Date.UTC(2026, 9, 30));
      cell(sheet, 'due', 1).numFmt = 'yyyy/m/d';
      cell(sheet, 'design', 0).value = '例外なし';
    });
    const theirs = { id: at.designTest(1), cells: [{ field: 'note', base: '', value: '相手の値' }] };
    await at.leader
      .put(`${at.path}/matrix/cells`)
      .send({ tests: [theirs] })
      .expect(200);
    const { cells, tests } = await on.taken(bytes);
    expect(cells).toEqual([
      { controlId: at.controls[0], column: 'design', text: '例外なし' },
      { controlId: at.controls[0], column: 'note', text: '確認した' },
      { controlId: at.controls[1], column: 'due', text: '2026-10-30' },
    ]);
    expect(tests.find(({ id }) => id === at.designTest(1))).toEqual({
      id: at.designTest(1),
      assigneeId: null,
      dueOn: null,
      conclusion: null,
      note: '',
    });
    expect(await actionsOf(test, at.engagementId)).toEqual(['test.cells-changed']);
  });

  it('knows its rows when they were sorted, and says what was removed and added', async () => {
    const bytes = await edited(await on.exported(), (sheet) => {
      cell(sheet, 'note', 1).value = '並べ替えた';
      const [first, second] = [sheet.getRow(rowAt(0)).values, sheet.getRow(rowAt(1)).values];
      sheet.getRow(rowAt(0)).values = second;
      sheet.getRow(rowAt(1)).values = first;
      sheet.spliceRows(rowAt(at.controls.length - 1), 1);
      sheet.spliceColumns(11, 1);
      sheet.getCell('N2').value = '自分の列';
      sheet.getCell('B90').value = '9.99.9';
    });
    const seen = await on.taken(bytes);
    expect(seen.cells).toEqual([{ controlId: at.controls[1], column: 'note', text: '並べ替えた' }]);
    expect(seen).toMatchObject({ removedRows: 1, removedColumns: ['due'], addedColumns: ['自分の列'] });
    expect(seen.faults).toEqual([{ row: 90, number: '9.99.9', column: null, why: 'unknown' }]);
  });

  it('runs no formula, and names it', async () => {
    const bytes = await edited(await on.exported(), (sheet) => {
      cell(sheet, 'note', 0).value = { formula: 'HYPERLINK("http://attacker.example")', result: '済' };
      cell(sheet, 'due', 0).value = { formula: 'TODAY()' } as never;
      cell(sheet, 'assignee', 1).value = { error: '#REF!' };
    });
    const { cells, faults } = await on.taken(bytes);
    expect(cells).toEqual([]);
    expect(faults).toEqual([
      { row: rowAt(0), number: '9.2.1.1', column: 'due', why: 'formula' },
      { row: rowAt(0), number: '9.2.1.1', column: 'note', why: 'formula' },
      { row: rowAt(1), number: '9.2.1.2', column: 'assignee', why: 'unreadable' },
    ]);
  });

  it('takes nothing from a row that stands twice', async () => {
    const bytes = await edited(await on.exported(), (sheet) => {
      cell(sheet, 'note', 0).value = '一つ目';
      sheet.getRow(80).values = sheet.getRow(rowAt(0)).values;
      sheet.getCell('L80').value = '二つ目';
    });
    const { cells, faults } = await on.taken(bytes);
    expect(cells).toEqual([]);
    expect(faults.map(({ row, why }) => [row, why])).toEqual([
      [rowAt(0), 'twice'],
      [80, 'twice'],
    ]);
  });
});
