import { addEdition, demoEdition } from '@akashi/api-criteria';
import {
  actionsOf,
  aFirm,
  anEngagement,
  asFirm,
  ledgerOf,
  sendFile,
  startTestApp,
  type ArrangedEngagement,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { StatementRow } from '@akashi/documents';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';
import { edition, rows, workbook } from './stated-rows.fixture';

let test: TestApp;
let firm: Firm;
let engagement: ArrangedEngagement;
let stranger: Person;

const upload = (bytes: Uint8Array, who = engagement.senior, at = engagement) =>
  sendFile(who, `${at.path}/statement`, '言明書（案）.xlsx', Buffer.from(bytes));

const kept = async (): Promise<unknown> =>
  (
    await test.admin.query(
      `SELECT (SELECT count(*) FROM statement) AS statements, (SELECT count(*) FROM individual_control) AS controls,
              (SELECT count(*) FROM stored_file) AS files`,
    )
  ).rows[0];

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
  await asFirm(test, firm.firmId, async (client) => {
    await addEdition(client, firm.firmId, edition);
    await addEdition(client, firm.firmId, demoEdition());
  });
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
});
afterAll(() => test.close());
beforeEach(async () => {
  engagement = await anEngagement(test, firm, { editionId: edition.id });
});

describe('the statement before there is one', () => {
  it('is offered as a template of the edition, in both languages', async () => {
    const answer = await engagement.practitioner
      .get(`${engagement.path}/statement/template`)
      .responseType('blob')
      .expect(200);
    expect(answer.get('Content-Disposition')).toContain("filename*=UTF-8''%E8%A8%80%E6%98%8E%E6%9B%B8");
    expect((answer.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    await engagement.practitioner.get(`${engagement.path}/statement/template?lang=en`).expect(200);
    await stranger.get(`${engagement.path}/statement/template`).expect(404);
  });

  it('is an empty page', async () => {
    const { body } = await engagement.senior.get(`${engagement.path}/statement`).expect(200);
    expect(body).toEqual({ versions: [], statement: null });
    await engagement.senior.get(`${engagement.path}/statement/file`).expect(404);
  });
});

describe('importing a statement', () => {
  it('is refused with every fault by sheet, cell, rule and value, and imports nothing', async () => {
    const broken = rows.map((row): StatementRow => {
      if (row.criterion === '6.1.1.13.PB') return { ...row, frequency: '時々' };
      if (row.criterion === '8.2.2.7.PB') return { ...row, criterion: '8.2.2.77' };
      if (row.choice === '除外') return { criterion: '11.2.7', choice: '除外' };
      return row;
    });
    const before = await kept();
    const answer = await upload(await workbook({ rows: broken, facts: { service: '別のサービス' } })).expect(422);
    expect(answer.body.code).toBe('statement.has-faults');
    expect(answer.body.facts).toEqual({ total: 3 });
    expect(answer.body.faults).toEqual(
      expect.arrayContaining([
        {
          sheet: '言明書',
          place: 'C5',
          rule: 'fact.differs',
          value: '別のサービス',
          registered: 'ミズナラ文書基盤',
          grade: 'stop',
        },
        {
          sheet: '管理策',
          place: expect.stringMatching(/^A\d+$/),
          rule: 'criterion.unknown',
          value: '8.2.2.77',
          grade: 'stop',
        },
        {
          sheet: '管理策',
          place: expect.stringMatching(/^F\d+$/),
          rule: 'frequency.unknown',
          value: '時々',
          criterion: '6.1.1.13.PB',
          grade: 'stop',
          choices: expect.arrayContaining(['日次', '月次']),
        },
      ]),
    );
    expect(await kept()).toEqual(before);
    expect(await actionsOf(test, engagement.engagementId)).toEqual([]);
  });

  it.each([
    ['is no workbook', Buffer.from('番号,選択'), 'not-a-zip'],
    [
      'is encrypted',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['is empty', Buffer.alloc(0), 'empty-file'],
  ])('is refused when the file %s, by name', async (_, bytes, rule) => {
    const answer = await upload(bytes).expect(422);
    expect([answer.body.code, answer.body.facts.rule]).toEqual(['file.not-readable', rule]);
  });

  it('is refused for a file that ends early', async () => {
    const bytes = await workbook();
    const answer = await upload(bytes.subarray(0, bytes.length - 2000)).expect(422);
    expect(answer.body.code).toBe('file.not-readable');
  });

  it('is refused to the quality reviewer, to another firm, and without the name of a file', async () => {
    const [bytes, before] = [await workbook(), await kept()];
    await upload(bytes, engagement.qualityReviewer).expect(403);
    await upload(bytes, stranger).expect(404);
    const unnamed = engagement.senior
      .post(`${engagement.path}/statement`)
      .set('Content-Type', 'application/octet-stream');
    await unnamed.send(Buffer.from(bytes)).expect(400);
    await engagement.senior.post(`${engagement.path}/statement`).send({}).expect(415);
    expect(await kept()).toEqual(before);
  });

  it('keeps the whole statement, says how it adds up, and leaves one entry with the hash of the file', async () => {
    const bytes = await workbook();
    const { body } = await upload(bytes).expect(201);
    expect(body.warnings).toEqual([]);
    const { sums, controls, selections } = body.statement;
    expect(body.statement).toMatchObject({
      versionNo: 1,
      datedOn: '2026-12-04',
      fileName: '言明書（案）.xlsx',
      controlCount: 112,
    });
    expect(sums.items).toEqual({ all: 113, selected: 112, excluded: 1, notSelected: 0, unanswered: 0 });
    expect(sums.objectives).toEqual({ all: 121, selected: 120, excluded: 1, notSelected: 0, unanswered: 0 });
    expect(sums.chapters.reduce((total: number, one: { all: number }) => total + one.all, 0)).toBe(113);
    expect([sums.inherited, sums.withPopulation, sums.populations]).toEqual([1, 1, 1]);
    expect(selections.criterionKey).toHaveLength(121 + 113);
    const at = controls.criterionKey.indexOf('9.2.1.6');
    expect(controls.text[at]).toBe('9.2.1.6.PB の個別管理策。担当者名に髙橋・﨑山を含みます。');
    expect([controls.frequency[at], controls.mainTarget[at], controls.stableKey[at]]).toEqual([
      'MULTI_DAILY',
      'RECORD',
      '9.2.1.6-1',
    ]);

    const [entry] = await ledgerOf(test, engagement.engagementId);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(entry).toMatchObject({
      action: 'statement.imported',
      facts: { fileSha256: sha256, selected: 112, controls: 112 },
    });
    expect(JSON.stringify(entry)).not.toContain('個別管理策');
  });

  it('is refused for the same file again, and becomes a new version for another', async () => {
    await upload(await workbook()).expect(201);
    expect((await upload(await workbook()).expect(422)).body.code).toBe('statement.file-already-imported');
    const again = await workbook({ facts: { statementDate: '2026-12-11' } });
    expect((await upload(again).expect(201)).body.statement.versionNo).toBe(2);
    const { body: page } = await engagement.practitioner.get(`${engagement.path}/statement?version=1`).expect(200);
    expect(page.versions.map((one: { versionNo: number }) => one.versionNo)).toEqual([2, 1]);
    expect(page.statement.datedOn).toBe('2026-12-04');
    expect(await actionsOf(test, engagement.engagementId)).toEqual(['statement.imported', 'statement.imported']);
  });

  it('becomes two versions when two people import at once, and one when it is the same file', async () => {
    const [a, b] = await Promise.all(
      ['2026-12-14', '2026-12-15'].map((statementDate) => workbook({ facts: { statementDate } })),
    );
    const answers = await Promise.all([upload(a!), upload(b!, engagement.leader), upload(b!, engagement.practitioner)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422]);
    const { body: page } = await engagement.senior.get(`${engagement.path}/statement`).expect(200);
    expect(page.versions.map((one: { versionNo: number }) => one.versionNo)).toEqual([2, 1]);
  });

  it('gives the file back as it was', async () => {
    const bytes = await workbook();
    await upload(bytes).expect(201);
    const answer = await engagement.practitioner
      .get(`${engagement.path}/statement/file?version=1`)
      .responseType('blob')
      .expect(200);
    expect(answer.body).toEqual(Buffer.from(bytes));
    expect(answer.get('Content-Security-Policy')).toContain('sandbox');
  });

  it('is refused before the engagement is accepted and after the report is issued', async () => {
    const firm = await aFirm(test, '第三の監査法人');
    await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, edition));
    for (const [state, code] of [
      ['proposed', 'engagement.not-accepted'],
      ['issued', 'engagement.already-issued'],
    ] as const) {
      const other = await anEngagement(test, firm, { editionId: edition.id, state });
      expect((await upload(await workbook(), other.senior, other).expect(422)).body.code).toBe(code);
    }
  });
});
