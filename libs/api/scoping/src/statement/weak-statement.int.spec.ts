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
import { readStatementXlsx, writeStatementXlsx, type StatementRow } from '@akashi/documents';
import type { StatementFact } from '@akashi/domain/statement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';

let test: TestApp;
let firm: Firm;
let stranger: Person;

const edition = demoEdition();
const items = edition.criteria.filter(({ level, isAudited }) => level === 4 && isAudited);

const facts: Record<string, string> = {
  edition: edition.id,
  provider: '株式会社ミズナラクラウド',
  service: 'ミズナラ文書基盤',
  regions: '東日本',
  scope: '文書基盤の提供に関わる組織と設備',
  statementDate: '2026-12-04',
  periodFrom: '2026-04-01',
  periodTo: '2026-09-30',
};

/** Every item selected with one control; 9.2.1.6 with a population. */
const rows = items.map(({ number, key }): StatementRow => ({
  criterion: number,
  choice: '選択',
  control: `${number} の統制を行う`,
  owner: '運用部',
  ...(key === '9.2.1.6'
    ? { population: 'P-01', frequency: '1日複数回', mainTarget: '根拠文書・記録等(2)', operation: 'あり' }
    : {}),
}));

function workbook(change: { rows?: readonly StatementRow[]; facts?: Partial<Record<StatementFact, string>> } = {}) {
  return writeStatementXlsx({
    edition: { code: edition.id, title: edition.titleJa, criteria: [] },
    facts: { ...facts, ...change.facts },
    rows: change.rows ?? rows,
    language: 'ja',
  });
}

const sendTo = (path: string, bytes: Uint8Array, who: Person, at: ArrangedEngagement) =>
  who
    .post(`${at.path}/statement${path}`)
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', encodeURIComponent('言明書（案）.xlsx'))
    .send(Buffer.from(bytes));

const binary = (answer: ReturnType<typeof sendTo>) => answer.responseType('blob');

const countOf = async (table: string): Promise<number> =>
  Number((await test.admin.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, edition));
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
});
afterAll(() => test.close());

/** The draft of the worked example as it came in May: eleven reasons missing, one basic requirement without a row, no region. */
const weak = async () => {
  const leftOut = items.filter(({ isMandatory, part }) => !isMandatory && part === 'CONTROLS').slice(0, 11);
  const unexplained = new Set(leftOut.map(({ number }) => number));
  const cells = rows
    .filter(({ criterion }) => criterion !== '12.4.4.4.PB')
    .map((row) => (unexplained.has(row.criterion ?? '') ? { criterion: row.criterion ?? '', choice: '非選択' } : row));
  return workbook({ rows: cells, facts: { regions: '', statementDate: '令和8年5月25日' } });
};

describe('a weak statement', () => {
  let draft: ArrangedEngagement;

  beforeAll(async () => {
    draft = await anEngagement(test, firm, { editionId: edition.id });
  });

  it('is looked at before it is imported, and nothing is kept by looking', async () => {
    const before = await countOf('statement');
    const { body } = await sendTo('/preview', await weak(), draft.senior, draft).expect(201);
    expect([body.stopTotal, body.warningTotal, body.importedAs]).toEqual([0, 13, null]);
    expect(body.sums.items.unanswered).toBe(1);
    const byRule = body.warnings.map(({ rule, place }: { rule: string; place: string }) => `${rule} ${place}`);
    expect(byRule).toContain('fact.missing C7');
    expect(byRule).toContain('criterion.mandatory-not-selected 12.4.4.4.PB');
    expect(body.sections).toContainEqual({
      fact: 'statementDate',
      place: 'C10',
      given: '令和8年5月25日',
      understood: '2026-05-25',
    });
    expect([await countOf('statement'), await actionsOf(test, draft.engagementId)]).toEqual([before, []]);
    await sendTo('/preview', await weak(), draft.qualityReviewer, draft).expect(403);
    await sendTo('/preview', await weak(), stranger, draft).expect(404);
  });

  it('is imported by whoever has seen what is told of it, and by nobody else', async () => {
    const bytes = await weak();
    const unseen = await sendTo('', bytes, draft.senior, draft).expect(422);
    expect([unseen.body.code, unseen.body.facts]).toEqual(['statement.not-reviewed', { total: 13 }]);
    await sendTo(`?reviewed=${'0'.repeat(64)}`, bytes, draft.senior, draft).expect(422);
    const { body: seen } = await sendTo('/preview', bytes, draft.senior, draft).expect(201);
    const { body } = await sendTo(`?reviewed=${seen.reviewed}`, bytes, draft.senior, draft).expect(201);
    expect(body.warnings).toHaveLength(13);
    expect(body.statement.sections).toMatchObject({ regions: '', statementDate: '2026-05-25' });
    expect(body.statement.sums.items.unanswered).toBe(1);
    expect(await actionsOf(test, draft.engagementId)).toEqual(['statement.imported']);
  });

  it('has a pre-check with its three gaps, and a list of its own that is no result of the audit', async () => {
    const { body } = await draft.practitioner.get(`${draft.path}/statement/pre-check`).expect(200);
    const gaps = body.lines.filter(({ faults }: { faults: unknown[] }) => faults.length > 0);
    expect(
      gaps.map((line: { requirement: string; faults: unknown[] }) => [line.requirement, line.faults.length]),
    ).toEqual([
      ['facts-stated', 1],
      ['mandatory-selected', 1],
      ['reasons-stated', 11],
    ]);
    const csv = await draft.practitioner
      .get(`${draft.path}/statement/pre-check/file?format=csv`)
      .responseType('blob')
      .expect(200);
    const lines = (csv.body as Buffer).toString('utf8').split('\r\n');
    expect(lines[1]).toContain('監査の手続の結果ではなく');
    expect(lines.filter((line) => line.startsWith('管理策,') || line.startsWith('言明書,'))).toHaveLength(13);
    const xlsx = await draft.practitioner
      .get(`${draft.path}/statement/pre-check/file?format=xlsx&lang=en`)
      .responseType('blob')
      .expect(200);
    expect((xlsx.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    await stranger.get(`${draft.path}/statement/pre-check`).expect(404);
    await stranger.get(`${draft.path}/statement/pre-check/file?format=csv`).expect(404);
  });

  it('goes back to the client with each fault at its cell, or as a list', async () => {
    const bytes = await weak();
    const copy = await binary(sendTo('/marked?as=copy', bytes, draft.senior, draft)).expect(200);
    expect(copy.get('Content-Disposition')).toContain('.xlsx');
    const read = await readStatementXlsx(copy.body as Buffer);
    expect(read.rows).toEqual((await readStatementXlsx(bytes)).rows);
    const list = await binary(sendTo('/marked?as=csv', bytes, draft.senior, draft)).expect(200);
    expect((list.body as Buffer).toString('utf8')).toContain('12.4.4.4.PB');
    await binary(sendTo('/marked?as=xlsx', bytes, draft.senior, draft)).expect(200);
    await sendTo('/marked?as=copy', bytes, stranger, draft).expect(404);
    await sendTo('/marked?as=copy', bytes, draft.qualityReviewer, draft).expect(403);
    expect(await actionsOf(test, draft.engagementId)).toEqual(['statement.imported']);
  });
});

describe('a whole statement', () => {
  it('keeps every section, its populations with their reasons, and both texts of a control that changed', async () => {
    const whole = await anEngagement(test, firm, { editionId: edition.id });
    const changed = rows.flatMap((row): StatementRow[] => {
      if (row.criterion !== '9.2.1.6.PB') return [row];
      const after = {
        ...row,
        control: '毎月棚卸しする',
        population: 'P-01B',
        frequency: '月次',
        validFrom: '令和8年8月1日',
      };
      return [{ ...row, validTo: '2026-07-31' }, after];
    });
    const bytes = await writeStatementXlsx({
      edition: { code: edition.id, title: edition.titleJa, criteria: [] },
      facts: {
        ...facts,
        systemOverview: '三層の構成で運用する',
        baseServices: 'アオバIaaS（C99-0001-1）',
        subsequentEvents: 'なし',
        specialNotes: '認証基盤を移行した',
        generativeAi: '外部の生成AI',
        representative: '代表取締役　水楢 一',
      },
      rows: changed,
      populations: [{ population: 'P-01', name: 'ID棚卸記録', reason: '同じ手順' }],
      language: 'ja',
    });
    const { body } = await sendTo('', bytes, whole.senior, whole).expect(201);
    expect(body.statement.sections).toMatchObject({
      systemOverview: '三層の構成で運用する',
      baseServices: 'アオバIaaS（C99-0001-1）',
      subsequentEvents: 'なし',
      specialNotes: '認証基盤を移行した',
      generativeAi: 'external',
      representative: '代表取締役　水楢 一',
      periodFrom: '2026-04-01',
      periodTo: '2026-09-30',
    });
    expect(body.statement.populations).toEqual([{ code: 'P-01', name: 'ID棚卸記録', reason: '同じ手順' }]);
    const { controls } = body.statement;
    const at = controls.stableKey.indexOf('9.2.1.6-1');
    expect(controls.stableKey[at + 1]).toBe('9.2.1.6-1@2026-08-01');
    expect([controls.validTo[at], controls.validFrom[at + 1]]).toEqual(['2026-07-31', '2026-08-01']);
    expect([controls.populationCode[at], controls.populationCode[at + 1]]).toEqual(['P-01', 'P-01B']);
  });

  it('begins as a layout that says what the register knows', async () => {
    const engagement = await anEngagement(test, firm, { editionId: edition.id });
    const answer = await engagement.practitioner
      .get(`${engagement.path}/statement/template`)
      .responseType('blob')
      .expect(200);
    const { facts: known, rows: offered } = await readStatementXlsx(answer.body as Buffer);
    expect([known.service?.text, known.edition?.text, known.periodFrom?.text]).toEqual([
      'ミズナラ文書基盤',
      'demo',
      '2026-04-01',
    ]);
    expect(known.provider?.text).not.toBe('');
    expect(offered.length).toBeGreaterThan(items.length);
  });
});
