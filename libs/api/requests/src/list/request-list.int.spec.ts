import {
  actionsOf,
  aClientPerson,
  aFirm,
  asFirm,
  aTestedEngagement,
  sendFile,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { RecordRequestListBody, RequestListPreview, RequestRow, RequestView } from '@akashi/contracts';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, draftedRequest, draftOf, dueOn, sentRequest } from '../a-request.fixture';
import { aDropLink } from '../drop-link/a-drop-link.fixture';
import { RequestsModule } from '../requests.module';

let test: TestApp;
let work: TestedEngagement;
let stranger: Person;
let draft: RequestView;
let sent: RequestRow;

/** What a spreadsheet would run, read as a letter or split, if it were anything but a text. */
const awkward = '=1+1 _x0041_\n+81-3';

beforeAll(async () => {
  test = await startTestApp([RequestsModule]);
  const firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
  const nomura = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf(work, test) });
  draft = await draftedRequest(work, { title: '規程の写し', wanted: awkward, shows: '', answererId: nomura.userId });
  sent = await sentRequest(work, { testIds: [work.tests.accessDesign, work.tests.accessOperation] });
});
afterAll(() => test.close());

async function exportedBytes(audience: 'firm' | 'client', by: Person = work.practitioner): Promise<Buffer> {
  const asked = by.post(`${work.path}/requests/export`).send({ audience, lang: 'ja' });
  return (await asked.responseType('blob').expect(200)).body as Buffer;
}

async function exported(audience: 'firm' | 'client', by?: Person): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await exportedBytes(audience, by)) as never);
  return book;
}

const firstRow = 4;
const textsIn = (book: ExcelJS.Workbook) =>
  book.worksheets[0]!.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : []));

async function read(book: ExcelJS.Workbook | Buffer): Promise<RequestListPreview> {
  const bytes = Buffer.isBuffer(book) ? book : Buffer.from(await book.xlsx.writeBuffer());
  const path = `${work.path}/requests/list/preview`;
  return (await sendFile(work.practitioner, path, '依頼資料.xlsx', bytes).expect(201)).body as RequestListPreview;
}

const record = (preview: RequestListPreview, by: Person = work.practitioner) => {
  const requests = preview.requests.map(({ id, version, content, answer }) => ({ id, version, content, answer }));
  return by.post(`${work.path}/requests/list`).send({ requests } as RecordRequestListBody);
};

async function recordedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = (await actionsOf(test, work.engagementId)).length;
  await act();
  return (await actionsOf(test, work.engagementId)).slice(before);
}

describe('the list of requests', () => {
  it('that comes back as it went out changes nothing, whatever stands in its texts', async () => {
    const nothing = { requests: [], same: 2, faults: [], faultTotal: 0, unknown: [] };
    expect(await read(await exportedBytes('firm'))).toEqual(nothing);
    const book = await exported('firm');
    const wanted = book.worksheets[0]!.getCell(`C${firstRow}`);
    expect([wanted.type, wanted.value]).toEqual([ExcelJS.ValueType.String, awkward]);
  });

  it('holds for the client what they were sent, and nothing of papers', async () => {
    const texts = textsIn(await exported('client'));
    expect(texts).toContain(sent.code);
    expect(texts).not.toContain(draft.code);
    expect(texts).not.toContain('使う調書');
    expect(JSON.stringify(texts)).not.toContain('9.2.1.3');
  });

  it('shows what would change, and is taken in whole: each row by its own verb, once', async () => {
    const book = await exported('firm');
    const sheet = book.worksheets[0]!;
    // Written anew by a program that knows nothing of it, the underscore would be read as a letter.
    sheet.getCell(`C${firstRow}`).value = awkward.replace('_x', '_x005F_x');
    sheet.getCell(`B${firstRow}`).value = '規程の写し（全部）';
    sheet.getCell(`I${firstRow + 1}`).value = '別便で送ります。';
    sheet.getCell(`J${firstRow + 1}`).value = '藤井 恵';
    sheet.getCell(`K${firstRow + 1}`).value = new Date(Date.UTC(2026, 9, 1));
    sheet.getCell(`K${firstRow + 1}`).numFmt = 'yyyy/m/d';
    sheet.addRow(['', '体制図', '体制図をください。', '', dueOn, '楢崎 試', '9.2.1.3 整備']);
    const preview = await read(book);
    expect(preview.faults).toEqual([]);
    expect(preview.requests.map(({ code, changes }) => [code, changes.map(({ field }) => field)])).toEqual([
      [draft.code, ['title']],
      [sent.code, ['answer']],
      [null, ['title', 'wanted', 'dueOn', 'answerer', 'papers']],
    ]);
    expect(await recordedBy(() => record(preview).expect(200))).toEqual([
      'request.revised',
      'request.answered',
      'request.drafted',
    ]);
    const after = (await work.practitioner.get(`${work.path}/requests/${sent.id}`).expect(200)).body as RequestView;
    expect(after).toMatchObject({
      state: 'submitted',
      messages: [{ text: '別便で送ります。', received: { from: '藤井 恵', on: '2026-10-01', how: 'Excel' } }],
    });
    expect((await record(preview)).status).not.toBe(200);
    expect(await read(book)).toMatchObject({ requests: [], same: 3, faults: [] });
  });

  it('adds nothing twice, and takes nothing of a list where one row was changed meanwhile', async () => {
    const { id, version } = await draftedRequest(work, { title: '台帳' });
    const content = draftOf(work, { title: '台帳（全部）' });
    const fresh = { id: null, version: 0, content: draftOf(work, { title: '新しい依頼' }), answer: null };
    const send = (...requests: object[]) => work.practitioner.post(`${work.path}/requests/list`).send({ requests });
    await send(fresh, { id, version: version + 1, content, answer: null }).expect(409);
    expect(await recordedBy(() => send(fresh).expect(200))).toEqual(['request.drafted']);
    expect((await send(fresh).expect(422)).body).toMatchObject({ code: 'request.listed-already' });
  });

  it('says what is wrong in it at the cell, and takes none of another engagement', async () => {
    const book = await exported('firm');
    const sheet = book.worksheets[0]!;
    sheet.getCell(`E${firstRow}`).value = '来週';
    sheet.getCell(`F${firstRow}`).value = { formula: 'B4' } as never;
    const { requests, faults } = await read(book);
    expect(requests.map(({ code }) => code)).not.toContain(draft.code);
    expect(faults).toMatchObject([{ address: `F${firstRow}`, rule: 'cell.formula-without-value' }]);
    sheet.getCell('A2').value = 'akashi-requests 01890000-0000-7000-8000-000000000001';
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const path = `${work.path}/requests/list/preview`;
    const refused = await sendFile(work.practitioner, path, '別.xlsx', bytes).expect(422);
    expect(refused.body).toMatchObject({ code: 'request.list-other-engagement' });
  });

  it('goes out to whoever reads requests and comes back by whoever writes them, and to nobody else', async () => {
    await exported('firm', work.qualityReviewer);
    const path = `${work.path}/requests/list`;
    const body = { requests: [{ id: null, version: 0, content: draftOf(work, { title: '外から' }), answer: null }] };
    await work.qualityReviewer.post(path).send(body).expect(403);
    await sendFile(work.qualityReviewer, `${path}/preview`, 'a.csv', 'a').expect(403);
    for (const person of [stranger, work.outsider]) {
      await person.post(`${work.path}/requests/export`).send({ audience: 'firm', lang: 'ja' }).expect(404);
      await sendFile(person, `${path}/preview`, 'a.csv', 'a').expect(404);
      await person.post(path).send(body).expect(404);
    }
  });

  it('tells the papers of two controls under one number apart, on the way out and back', async () => {
    await asFirm(test, work.firmId, (client) =>
      client.query(
        `UPDATE individual_control SET criterion_key = '9.2.1.3', stable_key = '9.2.1.3/2'
         WHERE engagement_id = $1 AND criterion_key = '4.4.1.1'`,
        [work.engagementId],
      ),
    );
    const { code } = await draftedRequest(work, { title: '責任者', testIds: [work.tests.management] });
    const book = await exported('firm');
    const row = book.worksheets[0]!.getColumn(1).values.indexOf(code);
    expect(book.worksheets[0]!.getCell(`G${row}`).text).toBe('9.2.1.3 整備 (2)');
    expect(await read(await exportedBytes('firm'))).toMatchObject({ requests: [], faults: [] });
    book.worksheets[0]!.getCell(`G${row}`).value = '9.2.1.3 整備 (1)';
    const content: unknown = expect.objectContaining({ testIds: [work.tests.accessDesign] });
    expect((await read(book)).requests).toContainEqual(expect.objectContaining({ code, content }));
    book.worksheets[0]!.getCell(`G${row}`).value = '9.2.1.3 整備';
    expect((await read(book)).faults).toMatchObject([{ rule: 'request-list.paper-unknown', value: '9.2.1.3 整備' }]);
  });
});

describe('the list that went out with a drop link', () => {
  const path = () => `${work.path}/requests/list/preview`;
  async function withLink(requestIds: string[], of = work): Promise<ExcelJS.Workbook> {
    const { token } = await aDropLink(of, { requestIds });
    const body = { audience: 'client', lang: 'ja', dropToken: token };
    const { body: bytes } = await of.practitioner.post(`${of.path}/requests/export`).send(body).responseType('blob');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    return book;
  }
  /** The row of the headings is looked for: the link's address stands above them. */
  const rowOf = (book: ExcelJS.Workbook, text: string) => book.worksheets[0]!.getColumn(1).values.indexOf(text);
  const cellOf = (book: ExcelJS.Workbook, code: string, head: string) => {
    const heads = book.worksheets[0]!.getRow(rowOf(book, '番号')).values as string[];
    return book.worksheets[0]!.getCell(rowOf(book, code), heads.indexOf(head));
  };
  const refusal = async (book: ExcelJS.Workbook, code: string) => {
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    expect((await sendFile(work.practitioner, path(), '別.xlsx', bytes).expect(422)).body).toMatchObject({ code });
  };

  it('comes back with its answers, shown before they are taken in, once, and with nothing else that was written into it', async () => {
    const asked = await sentRequest(work, { title: 'リンクの依頼' });
    const book = await withLink([asked.id]);
    cellOf(book, asked.code, '回答').value = '別便で送ります。';
    cellOf(book, asked.code, '回答した日').value = '2026-10-01';
    cellOf(book, asked.code, '期限').value = '2039-12-31';
    const preview = await read(book);
    const answer = { note: '別便で送ります。', from: '野村 拓也', on: '2026-10-01', how: 'Excel（資料受付リンク）' };
    const changes = [{ field: 'answer', before: '', after: answer.note }];
    expect(preview).toMatchObject({ requests: [{ id: asked.id, content: null, answer, changes }], faults: [] });
    expect(await recordedBy(() => record(preview).expect(200))).toEqual(['request.answered']);
    const after = (await work.practitioner.get(`${work.path}/requests/${asked.id}`).expect(200)).body as RequestView;
    expect(after).toMatchObject({ state: 'submitted', dueOn });
    expect((await record(preview).expect(422)).body).toMatchObject({ code: 'request.not-waiting' });
    expect(await read(book)).toMatchObject({ requests: [], same: 1, faults: [] });
  });

  it('is refused where it is of another engagement or link, and at each number that was changed', async () => {
    const [one, other] = [await sentRequest(work, { title: '台帳' }), await sentRequest(work, { title: '名簿' })];
    const book = await withLink([one.id]);
    const mark = book.worksheets[0]!.getCell(rowOf(book, '番号') - 1, 1);
    const said = mark.text;
    mark.value = `${said.slice(0, -36)}01890000-0000-7000-8000-000000000001`;
    await refusal(book, 'request.list-other-link');
    mark.value = `${said.slice(0, -36)}x`;
    await refusal(book, 'request.list-other-link');
    mark.value = said.replace(work.engagementId, '01890000-0000-7000-8000-000000000001');
    await refusal(book, 'request.list-other-engagement');
    mark.value = said;
    const row = rowOf(book, one.code);
    book.worksheets[0]!.getCell(row, 1).value = other.code;
    expect(await read(book)).toMatchObject({
      ...{
        requests: [],
        faults: [{ address: `A${row}`, rule: 'request-list.link-number-changed', value: other.code }],
      },
    });
  });
});
