import {
  actionsOf,
  aClientPerson,
  aFirm,
  ledgerOf,
  startTestApp,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import { FirmsModule } from '@akashi/api-firms';
import type {
  ProcedureFileView,
  ProcedureImportView,
  ProcedurePreviewView,
  ProcedureRowView,
  ProcedureView,
} from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anImportedEdition, sendIn } from '../import/an-imported-edition.fixture';
import { CriteriaModule } from '../criteria.module';

let test: TestApp;
let admin: Person;
let quality: Person;
let ana: Person;
let stranger: Person;
let edition: string;

const procedures = [
  '標準監査手続',
  '管理策番号,区分,手法,手続',
  '9.2.3.1,整備・運用,質問、閲覧,特権の一覧を閲覧する',
  '9.2.3.2,整備,閲覧,見直しの規程を閲覧する',
].join('\n');

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  quality = await firm.person('quality', 'quality_office');
  ana = await firm.person('ana');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
  edition = await anImportedEdition(admin);
});
afterAll(() => test.close());

const send = (text = procedures, person = admin) =>
  sendIn(person, `${edition}/procedure-files`, text, '標準監査手続.csv');
const received = async (text = procedures) => (await send(text).expect(201)).body as ProcedureFileView;
const mappingOf = ({ kept, proposed }: ProcedureFileView) => kept?.mapping ?? proposed;
const bringIn = (file: ProcedureFileView, change: object = {}, person = admin) =>
  person.post(`/api/procedure-files/${file.id}/import`).send({
    mapping: mappingOf(file),
    rightsHeld: true,
    rightsBasis: '監査機関登録 2025-04-01',
    keepMappingAs: null,
    version: 0,
    ...change,
  });
const previewed = async (file: ProcedureFileView, change: object = {}) =>
  (
    await admin
      .post(`/api/procedure-files/${file.id}/preview`)
      .send({ mapping: mappingOf(file), ...change })
      .expect(200)
  ).body as ProcedurePreviewView;
const listed = async (q = '', person = ana) =>
  (await person.get(`${edition}/procedures?q=${encodeURIComponent(q)}`).expect(200)).body as ProcedureRowView[];
const actions = async () => (await actionsOf(test, admin.firmId)).filter((action) => !action.startsWith('edition.'));

describe('a file of procedures that is sent in', () => {
  it('comes back with its first rows and a mapping to begin with, and nothing of it is a procedure', async () => {
    const file = await received();
    expect(file.proposed.sheets).toEqual([
      { sheet: 'CSV', head: { from: 2, to: 2 }, columns: { number: [1], testType: [2], technique: [3], text: [4] } },
    ]);
    expect(await previewed(file)).toMatchObject({ added: 3, changed: 0, criteria: 2, faultTotal: 0, version: 0 });
    expect(await listed()).toEqual([]);
    expect(await actions()).toEqual(['procedure.file-received']);
  });

  it('is taken in once when a browser sends it twice under one key', async () => {
    const sent = () => send().set('Idempotency-Key', '5f0c9a52-7c57-4b8f-9d0c-2d8f6a1e7b10').expect(201);
    const [once, twice] = [(await sent()).body as ProcedureFileView, (await sent()).body as ProcedureFileView];
    expect(twice.id).toBe(once.id);
    expect(await actions()).toEqual(['procedure.file-received']);
  });

  it('is refused with every row that cannot be read, and nothing is taken in', async () => {
    const file = await received(`${procedures}\n9.9.9.9,整備,閲覧,無い番号\n9.2.3.2,運用,勘,手法`);
    const { faults } = await previewed(file);
    expect(faults.map(({ rule, sheet, address, value }) => [rule, sheet, address, value])).toEqual([
      ['procedures.number-unknown', 'CSV', 'A5', '9.9.9.9'],
      ['procedures.technique-unknown', 'CSV', 'C6', '勘'],
    ]);
    expect((await bringIn(file).expect(422)).body).toMatchObject({
      code: 'procedure.has-faults',
      faults: [{ sheet: 'CSV', place: 'A5' }, { place: 'C6' }],
    });
    const without = { mapping: { sheets: [] } };
    expect((await previewed(file, without)).mappingFaults).toMatchObject([{ rule: 'mapping.without-sheet' }]);
    expect(await listed()).toEqual([]);
  });
});

describe('importing procedures', () => {
  it('keeps them with file, person and right, under one entry of the ledger that tells no text', async () => {
    const file = await received();
    expect((await bringIn(file).expect(201)).body as ProcedureImportView).toEqual({
      number: 1,
      added: 3,
      changed: 0,
      unchanged: 0,
    });
    expect((await listed()).map(({ number, testType, version }) => [number, testType, version])).toEqual([
      ['9.2.3.1', 'DESIGN', 1],
      ['9.2.3.1', 'OPERATION', 1],
      ['9.2.3.2', 'DESIGN', 1],
    ]);
    const [one] = (await ana.get(`${edition}/criteria/9.2.3.1/procedures`).expect(200)).body as ProcedureView[];
    expect(one!.versions).toMatchObject([
      { text: '特権の一覧を閲覧する', techniques: ['INQUIRY', 'INSPECTION'], rightsBasis: '監査機関登録 2025-04-01' },
    ]);
    expect((await ana.get(`/api/procedures/${one!.id}`).expect(200)).body).toEqual(one);
    expect(await actions()).toEqual(['procedure.file-received', 'procedure.imported']);
    const entry = (await ledgerOf(test, admin.firmId)).at(-1);
    expect(entry).toMatchObject({
      actor: { id: admin.userId, role: 'firm_admin' },
      facts: { edition: 'ismap-2024-08', number: 1, added: 3, changed: 0, unchanged: 0 },
    });
    expect(entry).toMatchObject({ beforeSha256: null, afterSha256: null });
  });

  it('makes the next version of what reads differently, and leaves the former in sight', async () => {
    await bringIn(await received()).expect(201);
    const next = await received(procedures.replace('規程を閲覧する', '規程と記録を閲覧する'));
    expect(await previewed(next)).toMatchObject({ added: 0, changed: 1, unchanged: 2, version: 1 });
    await bringIn(next, { version: 1 }).expect(201);
    const [one] = (await ana.get(`${edition}/criteria/9.2.3.2/procedures`).expect(200)).body as ProcedureView[];
    expect(one!.versions.map(({ version, text }) => [version, text])).toEqual([
      [2, '見直しの規程と記録を閲覧する'],
      [1, '見直しの規程を閲覧する'],
    ]);
  });

  it('versions with a procedure what a client is asked for, and leaves it where a file does not speak of it', async () => {
    await bringIn(await received()).expect(201);
    const rows = procedures.split('\n');
    const asking = [rows[0], `${rows[1]},依頼する資料`, `${rows[2]},特権の利用者の一覧をください`, `${rows[3]},`].join(
      '\n',
    );
    await bringIn(await received(asking), { version: 1 }).expect(201);
    const other = await received(procedures.replace('規程を閲覧する', '規程と記録を閲覧する'));
    expect(await previewed(other)).toMatchObject({ changed: 1, unchanged: 2 });
    const [one] = (await ana.get(`${edition}/criteria/9.2.3.1/procedures`).expect(200)).body as ProcedureView[];
    expect(one!.versions.map(({ version, asks, text }) => [version, asks, text])).toEqual([
      [2, '特権の利用者の一覧をください', '特権の一覧を閲覧する'],
      [1, '', '特権の一覧を閲覧する'],
    ]);
  });

  it('recognises the same file, and refuses what brings nothing', async () => {
    await bringIn(await received()).expect(201);
    const again = await received();
    expect(again.sameFile).toMatchObject([{ number: 1 }]);
    expect((await bringIn(again, { version: 1 }).expect(422)).body.code).toBe('procedure.nothing-new');
  });

  it('is refused as stale when another import came between', async () => {
    const mine = await received(procedures.replace('一覧', '台帳'));
    await bringIn(await received()).expect(201);
    expect((await bringIn(mine).expect(409)).body.code).toBe('stale-version');
  });

  it.each([
    ['without the right to the text', { rightsHeld: false }, 'procedure.rights-not-held'],
    ['without saying by what right', { rightsBasis: ' ' }, 'procedure.rights-basis-missing'],
  ])('is refused %s', async (_, change, code) => {
    expect((await bringIn(await received(), change).expect(422)).body.code).toBe(code);
    expect(await actions()).toEqual(['procedure.file-received']);
  });

  it('remembers the mapping for the next file with the same headings, beside those of the criteria', async () => {
    const file = await received();
    const mapping = {
      sheets: [{ sheet: 'CSV', head: { from: 2, to: 2 }, columns: { number: [1], testType: [2], text: [4] } }],
    };
    await bringIn(file, { mapping, keepMappingAs: '協会の様式' }).expect(201);
    expect((await received(`${procedures}\n9.2.3.2,運用,閲覧,増えた`)).kept).toEqual({ name: '協会の様式', mapping });
  });

  it('finds them by number, words and text, in any width', async () => {
    await bringIn(await received()).expect(201);
    expect((await listed('見直しの規程')).map(({ number }) => number)).toEqual(['9.2.3.2']);
    expect(await listed('９．２．３．１ 閲覧')).toHaveLength(2);
    expect(await listed('100%')).toEqual([]);
  });

  it('is for the firm’s administrators and quality office, in their own role', async () => {
    const file = await received();
    await send(procedures, ana).expect(403);
    await bringIn(file, {}, ana).expect(403);
    await bringIn(file, {}, quality).expect(201);
    expect((await ledgerOf(test, admin.firmId)).at(-1)).toMatchObject({ actor: { role: 'quality_office' } });
  });
});

describe('the procedures of a firm', () => {
  it('are unknown to another firm', async () => {
    const file = await received();
    await bringIn(file, {}, stranger).expect(404);
    await stranger
      .post(`/api/procedure-files/${file.id}/preview`)
      .send({ mapping: mappingOf(file) })
      .expect(404);
    await send(procedures, stranger).expect(404);
    await bringIn(file).expect(201);
    const [one] = await listed();
    await stranger.get(`/api/procedures/${one!.id}`).expect(404);
    await stranger.get(`${edition}/procedures`).expect(404);
    await stranger.get(`${edition}/criteria/9.2.3.1/procedures`).expect(404);
  });

  it('are closed to a client’s own people', async () => {
    await bringIn(await received()).expect(201);
    const [one] = await listed();
    const client = {
      name: '株式会社ミズナラクラウド',
      nameKana: 'カブシキガイシャミズナラクラウド',
      corporateNumber: '7000012050002',
      address: '東京都千代田区',
      representativeName: '楢崎 一',
      representativeTitle: '代表取締役',
    };
    const clientId = (await ana.post('/api/clients').send(client).expect(201)).body.id as string;
    const owner = await aClientPerson(test, { firmId: admin.firmId, clientId }, 'owner');
    await owner.get(`${edition}/procedures`).expect(403);
    await owner.get(`/api/procedures/${one!.id}`).expect(403);
    await owner.get(`${edition}/criteria/9.2.3.1/procedures`).expect(403);
    await owner.get(`${edition}/criteria/9.2.3.1/interpretations`).expect(403);
  });

  it('never change: the running role may neither update nor delete a version', async () => {
    const { rows } = await test.admin.query(
      `SELECT t, has_table_privilege('akashi_app', 'akashi.' || t, 'UPDATE') OR
         has_table_privilege('akashi_app', 'akashi.' || t, 'DELETE') AS changes
       FROM unnest(ARRAY['procedure', 'procedure_version', 'procedure_import', 'interpretation_note']) AS t`,
    );
    expect(rows.filter(({ changes }) => changes)).toEqual([]);
    expect(rows).toHaveLength(4);
  });
});
