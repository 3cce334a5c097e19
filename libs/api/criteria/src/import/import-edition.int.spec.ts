import { actionsOf, aFirm, ledgerOf, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import type { CriteriaView, EditionFileView, EditionPreviewView, EditionView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FirmsModule } from '@akashi/api-firms';
import { randomBytes } from 'node:crypto';
import { CriteriaModule } from '../criteria.module';
import { catalogue, importCatalogue, planOf, receivedCatalogue, sendCatalogue } from './a-sent-catalogue.fixture';

let test: TestApp;
let admin: Person;
let quality: Person;
let ana: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  quality = await firm.person('quality', 'quality_office');
  ana = await firm.person('ana');
});
afterAll(() => test.close());

const send = (text: string, person = admin) => sendCatalogue(person, text);
const received = (text?: string) => receivedCatalogue(admin, text);
const bringIn = (file: EditionFileView, change: object = {}, person = admin) => importCatalogue(person, file, change);
const previewed = async (file: EditionFileView, change: object = {}) =>
  (
    await admin
      .post(`/api/edition-files/${file.id}/preview`)
      .send({ ...planOf(file), ...change })
      .expect(200)
  ).body as EditionPreviewView;
const receivedOnly = async () => expect(await actionsOf(test, admin.firmId)).toEqual(['edition.file-received']);

describe('a catalogue that is sent in', () => {
  it('comes back with its first rows and a mapping to begin with', async () => {
    const { table, sameFile } = await received();
    expect(table?.preview.sheets[0]).toMatchObject({ lastRow: 8, filledRows: 7 });
    expect(table?.proposed.sheets).toEqual([
      { sheet: 'CSV', head: { from: 3, to: 3 }, columns: { number: [1], titleJa: [2], textJa: [3], JIS_Q_27002: [4] } },
    ]);
    expect([table?.kept, sameFile]).toEqual([null, []]);
    await receivedOnly();
  });

  it('is looked at as often as one likes, and nothing is written', async () => {
    const file = await received();
    const preview = await previewed(file);
    expect(preview).toMatchObject({ faultTotal: 0, mappingFaults: [], sameContent: null, leftOut: 0 });
    expect(preview.counts).toEqual({ all: 5, chapters: 1, groups: 1, objectives: 1, items: 2, mandatory: 1 });
    expect(preview.rows).toEqual({ read: 5, head: 3, blank: 0, elsewhere: 0, hidden: 0 });
    expect((await previewed(file, { mapping: { sheets: [] } })).mappingFaults).toMatchObject([
      { rule: 'mapping.without-sheet' },
    ]);
    expect((await admin.get('/api/editions').expect(200)).body).toEqual([]);
    await receivedOnly();
  });

  it('that is no catalogue is refused in a sentence, and not kept', async () => {
    expect((await send('%PDF-1.7').expect(422)).body).toMatchObject({
      code: 'file.not-readable',
      faults: [{ rule: 'wrong-type' }],
    });
    expect(await actionsOf(test, admin.firmId)).toEqual([]);
  });
});

describe('importing an edition', () => {
  it('keeps its criteria, its file, who took it in and by what right, under one entry of the ledger', async () => {
    const file = await received();
    const edition = (await bringIn(file).expect(201)).body as EditionView;
    expect(edition).toMatchObject({
      id: 'ismap-2024-08',
      titleEn: 'ISMAP管理基準 2024-08',
      grammar: 'ISMAP',
      isRestricted: true,
      imported: { fileName: '管理基準_2024-08.csv', format: 'csv', rightsBasis: '規格票の購入 2026-03-02' },
      counts: { all: 5, objectives: 1, detailed: 2, mandatory: 1 },
    });
    const criteria = (await ana.get('/api/editions/ismap-2024-08/criteria').expect(200)).body as CriteriaView;
    expect(criteria.number).toEqual(['9', '9.2', '9.2.3', '9.2.3.1', '9.2.3.11.PB']);
    expect(criteria.depth).toEqual([1, 2, 3, 4, 4]);
    expect(criteria.labelJa[3]).toBe('特権を要する操作を一覧にする');
    const [, entry] = await ledgerOf(test, admin.firmId);
    expect(entry).toMatchObject({
      action: 'edition.imported',
      actor: { id: admin.userId, role: 'firm_admin' },
      facts: { edition: 'ismap-2024-08', format: 'csv', criteria: 5, items: 2, leftOut: 0 },
    });
    expect(JSON.stringify(entry)).not.toContain('特権');
    expect(await actionsOf(test, admin.firmId)).toEqual(['edition.file-received', 'edition.imported']);
  });

  it('reads the number of a row as a person answered, and leaves out what they said so of', async () => {
    const file = await received(`${catalogue}\n,,注：番号のない行,,\n9.2.3.12PB,,委託先の特権,,`);
    const { faults } = await previewed(file);
    expect(faults.map(({ rule, address, value }) => [rule, address, value])).toEqual([
      ['catalogue.number-missing', 'C9', ''],
      ['catalogue.number-malformed', 'A10', '9.2.3.12PB'],
    ]);
    expect((await bringIn(file).expect(422)).body).toMatchObject({
      code: 'edition.has-faults',
      faults: [{ sheet: 'CSV', place: 'C9' }, { place: 'A10' }],
    });
    const answers = [
      { sheet: 'CSV', row: 9, number: null, reason: '注記' },
      { sheet: 'CSV', row: 10, number: '9.2.3.12.PB', reason: '' },
    ];
    expect((await bringIn(file, { answers }).expect(201)).body.counts).toMatchObject({ all: 6, mandatory: 2 });
  });

  it.each([
    ['a title of half a character', { title: 'Access \ud83d' }],
    ['an identifier that cannot be stored', { id: 'ac\u0000-1' }],
    ['an identifier that is a whole text', { id: randomBytes(2_000).toString('hex') }],
    ['a source that cannot be stored', { lineage: 'AC-1\u0000' }],
  ])('is refused with %s in an OSCAL catalog, at its place', async (_, change) => {
    const { id, title, lineage } = { id: 'ac-1', title: 'Access', lineage: 'AC-1', ...change };
    const label = { name: 'label', value: 'AC-1' };
    const controls = [{ id, title, props: [label, { name: 'lineage', class: 'SP_800_53', value: lineage }] }];
    const catalog = { metadata: { title: 'Odd', 'oscal-version': '1.1.2' }, controls };
    const file = await received(JSON.stringify({ catalog }));
    expect((await previewed(file, { grammar: 'GENERIC' })).faultTotal).toBe(1);
    const refused = (await bringIn(file, { grammar: 'GENERIC' }).expect(422)).body as { code: string };
    expect(refused).toMatchObject({ code: 'edition.has-faults', faults: [{ rule: 'catalogue.not-storable' }] });
    await receivedOnly();
  });

  it('remembers the mapping for the next file with the same headings', async () => {
    const mapping = {
      sheets: [{ sheet: 'CSV', head: { from: 3, to: 3 }, columns: { number: [1], titleJa: [2], textJa: [3] } }],
    };
    await bringIn(await received(), { mapping, keepMappingAs: '配布用' }).expect(201);
    const next = await received(`${catalogue}\n9.2.3.13,,増えた行,,`);
    expect(next.table?.kept).toEqual({ name: '配布用', mapping });
    expect((await received('番号,題名\n9.2,利用者')).table?.kept).toBeNull();
  });

  it('recognises the same file, and refuses the same criteria as another edition', async () => {
    await bringIn(await received()).expect(201);
    const again = await received();
    expect(again.sameFile).toMatchObject([{ editionId: 'ismap-2024-08' }]);
    expect((await previewed(again)).sameContent).toBe('ismap-2024-08');
    expect((await bringIn(again, { code: 'other' }).expect(422)).body.code).toBe('edition.already-imported');
    expect((await bringIn(again).expect(422)).body.code).toBe('edition.code-taken');
  });

  it.each([
    ['without the right to the text', { rightsHeld: false }, 'edition.rights-not-held'],
    ['without saying by what right', { rightsBasis: '' }, 'edition.rights-basis-missing'],
    ['without a title', { titleJa: ' ' }, 'edition.title-missing'],
    ['under a code that is none', { code: '../x' }, 'edition.code-malformed'],
  ])('is refused %s', async (_, change, code) => {
    expect((await bringIn(await received(), change).expect(422)).body.code).toBe(code);
    await receivedOnly();
  });

  it('is for the firm’s administrators and quality office, in their own role', async () => {
    const file = await received();
    await bringIn(file, {}, ana).expect(403);
    await send(catalogue, ana).expect(403);
    await receivedOnly();
    await bringIn(file, {}, quality).expect(201);
    expect((await ledgerOf(test, admin.firmId)).at(-1)).toMatchObject({
      actor: { id: quality.userId, role: 'quality_office' },
    });
  });
});

describe('a catalogue of full size', () => {
  it('of 5,000 criteria is read and kept', async () => {
    const groups = Array.from({ length: 50 }, (_, g) => `G${g + 1}`);
    const rows = groups.flatMap((group, g) => [
      `${group},群 ${g + 1},`,
      ...Array.from({ length: 99 }, (_, n) => `${group}.${n + 1},題 ${g}-${n},本文 ${'あ'.repeat(200)}`),
    ]);
    const file = await received(`Control ID,題名,本文\n${rows.join('\n')}\n`);
    const edition = (await bringIn(file, { grammar: 'GENERIC' }).expect(201)).body as EditionView;
    expect(edition.counts).toMatchObject({ all: 5_000, detailed: 4_950 });
  });
});
