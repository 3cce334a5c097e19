import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
  sendFile,
  startTestApp,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { MatrixWorkbookView } from '@akashi/contracts';
import type { CellColumn } from '@akashi/domain/control';
import ExcelJS from 'exceljs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../../fieldwork.module';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  at = await aPlannedEngagement(test, firm);
});

/** Row of the sheet of a control by its place, and columns as they are written. */
const rowAt = (place: number) => place + 3;
const columns: Readonly<Record<CellColumn | 'id', string>> = {
  id: 'A',
  design: 'E',
  operation: 'F',
  assignee: 'J',
  due: 'K',
  note: 'L',
};
const asked = () => ({ controls: at.controls, lang: 'ja' });
const exported = async (who = at.senior, body: object = asked()): Promise<Buffer> => {
  const answer = await who.post(`${at.path}/matrix/workbook`).send(body).responseType('blob').expect(200);
  return answer.body as Buffer;
};
const edited = async (bytes: Buffer, change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  change(book.worksheets[0]!, book);
  return Buffer.from(await book.xlsx.writeBuffer());
};
const cell = (sheet: ExcelJS.Worksheet, column: CellColumn | 'id', place: number) =>
  sheet.getCell(`${columns[column]}${rowAt(place)}`);
const reading = (bytes: Buffer, who = at.senior) =>
  sendFile(who, `${at.path}/matrix/workbook/reading`, '表.xlsx', bytes);
const taken = async (bytes: Buffer) => (await reading(bytes).expect(201)).body as MatrixWorkbookView;
const refused = async (bytes: Buffer) => {
  const answer = await reading(bytes).expect(422);
  expect(answer.body.text.ja.happened).not.toBe('');
  return answer.body.code as string;
};

describe('a workbook of the matrix', () => {
  it('goes out and comes back without a change', async () => {
    const noted = { id: at.operationTest(2), cells: [{ field: 'note', base: '', value: '一行目\n=1+1 _x0041_ "' }] };
    await at.senior
      .put(`${at.path}/matrix/cells`)
      .send({ tests: [noted] })
      .expect(200);
    const bytes = await exported();
    const { exportedAt, ...rest } = await taken(bytes);
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
    await edited(await exported(), (sheet, book) => {
      expect(book.worksheets.map(({ state }) => state)).toEqual(['visible', 'veryHidden']);
      expect(cell(sheet, 'due', 0).numFmt).toBe('@');
      expect(sheet.getRow(1).hidden).toBe(true);
      expect(sheet.getCell('B3').value).toBe('9.2.1.1');
    });
  });

  it('says which cells were changed, and what they were written from', async () => {
    const bytes = await edited(await exported(), (sheet) => {
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
    const { cells, tests } = await taken(bytes);
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
    const bytes = await edited(await exported(), (sheet) => {
      cell(sheet, 'note', 1).value = '並べ替えた';
      const [first, second] = [sheet.getRow(rowAt(0)).values, sheet.getRow(rowAt(1)).values];
      sheet.getRow(rowAt(0)).values = second;
      sheet.getRow(rowAt(1)).values = first;
      sheet.spliceRows(rowAt(at.controls.length - 1), 1);
      sheet.spliceColumns(11, 1);
      sheet.getCell('N2').value = '自分の列';
      sheet.getCell('B90').value = '9.99.9';
    });
    const seen = await taken(bytes);
    expect(seen.cells).toEqual([{ controlId: at.controls[1], column: 'note', text: '並べ替えた' }]);
    expect(seen).toMatchObject({ removedRows: 1, removedColumns: ['due'], addedColumns: ['自分の列'] });
    expect(seen.faults).toEqual([{ row: 90, number: '9.99.9', column: null, why: 'unknown' }]);
  });

  it('runs no formula, and names it', async () => {
    const bytes = await edited(await exported(), (sheet) => {
      cell(sheet, 'note', 0).value = { formula: 'HYPERLINK("http://attacker.example")', result: '済' };
      cell(sheet, 'due', 0).value = { formula: 'TODAY()' } as never;
      cell(sheet, 'assignee', 1).value = { error: '#REF!' };
    });
    const { cells, faults } = await taken(bytes);
    expect(cells).toEqual([]);
    expect(faults).toEqual([
      { row: rowAt(0), number: '9.2.1.1', column: 'due', why: 'formula' },
      { row: rowAt(0), number: '9.2.1.1', column: 'note', why: 'formula' },
      { row: rowAt(1), number: '9.2.1.2', column: 'assignee', why: 'unreadable' },
    ]);
  });

  it('takes nothing from a row that stands twice', async () => {
    const bytes = await edited(await exported(), (sheet) => {
      cell(sheet, 'note', 0).value = '一つ目';
      sheet.getRow(80).values = sheet.getRow(rowAt(0)).values;
      sheet.getCell('L80').value = '二つ目';
    });
    const { cells, faults } = await taken(bytes);
    expect(cells).toEqual([]);
    expect(faults.map(({ row, why }) => [row, why])).toEqual([
      [rowAt(0), 'twice'],
      [80, 'twice'],
    ]);
  });
});

describe('a workbook is refused', () => {
  it('when it is another engagement’s, whoever made it say otherwise', async () => {
    const other = await aPlannedEngagement(test, firm);
    const body = { controls: other.controls, lang: 'ja' };
    const answer = await other.senior.post(`${other.path}/matrix/workbook`).send(body).responseType('blob');
    const bytes = answer.body as Buffer;
    expect(await refused(bytes)).toBe('test.workbook-other-engagement');
    const claimed = await edited(bytes, (_, book) => {
      book.getWorksheet('akashi')!.getCell('A3').value = at.engagementId;
    });
    expect(await refused(claimed)).toBe('test.workbook-base-changed');
  });

  it.each([
    [
      'another form',
      'test.workbook-other-format',
      (_: ExcelJS.Worksheet, book: ExcelJS.Workbook) => {
        book.getWorksheet('akashi')!.getCell('A2').value = '2';
      },
    ],
    [
      'an edited base',
      'test.workbook-base-changed',
      (_: ExcelJS.Worksheet, book: ExcelJS.Workbook) => {
        const place = book.getWorksheet('akashi')!.getCell('A4');
        const text = place.text;
        place.value = `${text.slice(0, 100)}${text[100] === 'A' ? 'B' : 'A'}${text.slice(101)}`;
      },
    ],
    [
      'no base',
      'test.workbook-not-ours',
      (_: ExcelJS.Worksheet, book: ExcelJS.Workbook) => book.removeWorksheet('akashi'),
    ],
    ['no keys', 'test.workbook-keys-missing', (sheet: ExcelJS.Worksheet) => sheet.spliceRows(1, 1)],
    ['no column of keys', 'test.workbook-keys-missing', (sheet: ExcelJS.Worksheet) => sheet.spliceColumns(1, 1)],
  ])('with %s', async (_, code, change) => {
    expect(await refused(await edited(await exported(), (sheet, book) => void change(sheet, book)))).toBe(code);
  });

  it('when the plan was amended since', async () => {
    const bytes = await exported();
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE scope_plan SET state = 'superseded' WHERE id = $1`, [at.planId]),
    );
    expect(await refused(bytes)).toBe('test.workbook-plan-amended');
  });

  it('when it is no workbook, and when it is too large', async () => {
    const text = await reading(Buffer.from('番号,メモ\n')).expect(422);
    expect(text.body).toMatchObject({ code: 'file.not-readable', facts: { rule: 'not-a-zip' } });
    const large = await reading(Buffer.alloc(60 * 2 ** 20)).expect(413);
    expect(large.body).toMatchObject({ code: 'too-large' });
  });
});

describe('the doors of a workbook', () => {
  it('are closed to others, and to whoever records nothing', async () => {
    const bytes = await exported();
    const stranger = await (await aFirm(test, '別の監査法人')).person('外山');
    await stranger.post(`${at.path}/matrix/workbook`).send(asked()).expect(404);
    await at.outsider.post(`${at.path}/matrix/workbook`).send(asked()).expect(404);
    await reading(bytes, stranger).expect(404);
    await reading(bytes, at.qualityReviewer).expect(403);
    await exported(at.qualityReviewer);
  });

  it('know no control of another engagement', async () => {
    const other = await aPlannedEngagement(test, firm);
    const path = `${at.path}/matrix/workbook`;
    await at.senior
      .post(path)
      .send({ controls: [at.controls[0], other.controls[0]], lang: 'ja' })
      .expect(404);
    await at.senior
      .post(path)
      .send({ controls: [randomUUID()], lang: 'ja' })
      .expect(404);
    await at.senior.post(path).send({ controls: [], lang: 'ja' }).expect(400);
    await at.senior
      .post(path)
      .send({ controls: [at.controls[0], at.controls[0]], lang: 'ja' })
      .expect(400);
  });
});
