import {
  aFirm,
  aPlannedEngagement,
  sendFile,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { MatrixWorkbookView } from '@akashi/contracts';
import type { CellColumn } from '@akashi/domain/control';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { FieldworkModule } from '../../fieldwork.module';

export let test: TestApp;
export let firm: Firm;
export let at: PlannedEngagement;
export let on: ReturnType<typeof workbookWork>;

/** One application and firm for a spec, and for each of its cases an engagement whose matrix is still empty. */
export function eachInAnEngagement(): void {
  beforeAll(async () => {
    test = await startTestApp([FieldworkModule]);
    firm = await aFirm(test);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    at = await aPlannedEngagement(test, firm);
    on = workbookWork(at);
  });
}

/** Row of the sheet of a control by its place, and columns as they are written. */
export const rowAt = (place: number) => place + 3;
const columns: Readonly<Record<CellColumn | 'id', string>> = {
  id: 'A',
  design: 'E',
  operation: 'F',
  assignee: 'J',
  due: 'K',
  note: 'L',
};

export const edited = async (bytes: Buffer, change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  change(book.worksheets[0]!, book);
  return Buffer.from(await book.xlsx.writeBuffer());
};
export const cell = (sheet: ExcelJS.Worksheet, column: CellColumn | 'id', place: number) =>
  sheet.getCell(`${columns[column]}${rowAt(place)}`);

/** How the people of an engagement take its matrix out as a workbook and bring it back. */
function workbookWork(at: PlannedEngagement) {
  const asked = () => ({ controls: at.controls, lang: 'ja' });
  const exported = async (who: Person = at.senior, body: object = asked()): Promise<Buffer> => {
    const answer = await who.post(`${at.path}/matrix/workbook`).send(body).responseType('blob').expect(200);
    return answer.body as Buffer;
  };
  const reading = (bytes: Buffer, who: Person = at.senior) =>
    sendFile(who, `${at.path}/matrix/workbook/reading`, '表.xlsx', bytes);
  const taken = async (bytes: Buffer) => (await reading(bytes).expect(201)).body as MatrixWorkbookView;
  const refused = async (bytes: Buffer) => {
    const answer = await reading(bytes).expect(422);
    expect(answer.body.text.ja.happened).not.toBe('');
    return answer.body.code as string;
  };
  return { asked, exported, reading, taken, refused };
}
