import { addEdition, demoEdition } from '@akashi/api-criteria';
import {
  actionsOf,
  aFirm,
  anEngagement,
  asFirm,
  startTestApp,
  type ArrangedEngagement,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';

let test: TestApp;
let firm: Firm;
let engagement: ArrangedEngagement;
let stranger: Person;

const edition = demoEdition();
const items = edition.criteria.filter(({ level, isAudited }) => level === 4 && isAudited);

/** A client's own workbook: a cover with the sections, and the list under headings of the client's. */
async function ownWorkbook(day: string, change: (cells: string[], at: number) => string[] = (cells) => cells) {
  const workbook = new ExcelJS.Workbook();
  const cover = workbook.addWorksheet('表紙');
  for (const line of [
    ['クラウドサービス事業者', '株式会社ミズナラクラウド'],
    ['サービスの名称', 'ミズナラ文書基盤'],
    ['対象リージョン', '東日本'],
    ['対象範囲', '文書基盤の提供に関わる組織と設備'],
    ['言明日', day],
  ]) {
    cover.addRow(line);
  }
  const sheet = workbook.addWorksheet('管理策一覧');
  sheet.addRow(['ミズナラ文書基盤　管理策一覧']);
  sheet.addRow([
    '連番',
    '管理策番号',
    '採否',
    '統制内容',
    '実施頻度',
    '担当部署',
    '監査対象',
    '運用状況評価',
    '非採用の理由',
  ]);
  items.forEach(({ number }, at) => {
    const cells = [number, '採用', `${number} の統制`, '毎年', '運用部', '規程', '無', ''];
    sheet.addRow([at + 1, ...change(cells, at)]);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const sendTo = (path: string, bytes: Uint8Array, who: Person, at = engagement) =>
  who
    .post(`${at.path}/statement${path}`)
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', encodeURIComponent('管理策一覧.xlsx'))
    .send(Buffer.from(bytes));

const withMapping = (mapping: unknown) => `mapping=${encodeURIComponent(JSON.stringify(mapping))}`;

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, edition));
  engagement = await anEngagement(test, firm, { editionId: edition.id });
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
});
afterAll(() => test.close());

describe('a statement in a client’s own layout', () => {
  let mapping: { sheets: { sheet: string; head: object; columns: Record<string, number[]> }[] };

  it('is not read by guess: without a mapping it is of another layout, and its columns are proposed', async () => {
    const bytes = await ownWorkbook('令和8年5月25日');
    const refused = await sendTo('/preview', bytes, engagement.senior).expect(422);
    expect([refused.body.code, refused.body.facts.rule]).toEqual(['file.not-readable', 'wrong-layout']);
    const { body } = await sendTo('/columns', bytes, engagement.senior).expect(201);
    expect(body.isRecalled).toBe(false);
    expect(body.preview.sheets.map(({ name }: { name: string }) => name)).toEqual(['表紙', '管理策一覧']);
    mapping = body.mapping;
    expect(mapping.sheets).toEqual([
      {
        sheet: '管理策一覧',
        head: { from: 2, to: 2 },
        columns: {
          criterion: [2],
          choice: [3],
          control: [4],
          frequency: [5],
          owner: [6],
          mainTarget: [7],
          operation: [8],
          reason: [9],
        },
      },
    ]);
    await sendTo('/columns', bytes, engagement.qualityReviewer).expect(403);
    await sendTo('/columns', bytes, stranger).expect(404);
  });

  it('is looked at and imported by the mapping that was confirmed, with its sections', async () => {
    const bytes = await ownWorkbook('令和8年5月25日');
    const { body: seen } = await sendTo(`/preview?${withMapping(mapping)}`, bytes, engagement.senior).expect(201);
    expect([seen.stopTotal, seen.warningTotal]).toEqual([0, 0]);
    expect(seen.sums.items).toMatchObject({ all: items.length, selected: items.length });
    const { body } = await sendTo(`?${withMapping(mapping)}`, bytes, engagement.senior).expect(201);
    expect(body.statement.sections).toMatchObject({ regions: '東日本', statementDate: '2026-05-25' });
    expect(body.statement.controlCount).toBe(items.length);
    expect(await actionsOf(test, engagement.engagementId)).toEqual(['statement.imported']);
  });

  it('has its faults at the cells of the client’s own sheet', async () => {
    const bytes = await ownWorkbook('2026-06-01', (cells, at) => (at === 2 ? cells.with(5, '記録等') : cells));
    const { body } = await sendTo(`/preview?${withMapping(mapping)}`, bytes, engagement.senior).expect(201);
    expect(body.stops).toEqual([
      {
        sheet: '管理策一覧',
        place: 'G5',
        rule: 'mainTarget.unknown',
        value: '記録等',
        criterion: items[2]?.number,
        grade: 'stop',
        choices: ['根拠文書・記録等(1)', '根拠文書・記録等(2)'],
      },
    ]);
  });

  it('tells an operation column that nobody filled in, with its rows, and does not import it', async () => {
    const bytes = await ownWorkbook('2026-06-02', (cells) => cells.with(6, ''));
    const refused = await sendTo(`?${withMapping(mapping)}`, bytes, engagement.senior).expect(422);
    expect(refused.body.faults).toEqual([
      expect.objectContaining({ rule: 'operation.column-empty', place: 'H3', rows: items.length }),
    ]);
  });

  it('is offered the mapping again for the same client’s next file of these headings', async () => {
    const { body } = await sendTo('/columns', await ownWorkbook('2026-06-03'), engagement.senior).expect(201);
    expect([body.isRecalled, body.mapping]).toEqual([true, mapping]);
    const elsewhere = await anEngagement(test, firm, { editionId: edition.id });
    const other = await sendTo('/columns', await ownWorkbook('2026-06-03'), elsewhere.senior, elsewhere).expect(201);
    expect(other.body.isRecalled).toBe(false);
  });

  it('is refused by name where the mapping does not fit the file, or is none', async () => {
    const bytes = await ownWorkbook('2026-06-04');
    const unfit = { sheets: [{ ...mapping.sheets[0], sheet: '一覧' }] };
    const answer = await sendTo(`/preview?${withMapping(unfit)}`, bytes, engagement.senior).expect(422);
    expect([answer.body.code, answer.body.facts.rule]).toEqual(['file.not-readable', 'mapping.unknown-sheet']);
    await sendTo('/preview?mapping=%7B%7D', bytes, engagement.senior).expect(400);
  });
});
