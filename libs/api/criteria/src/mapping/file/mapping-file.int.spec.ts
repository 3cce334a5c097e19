import { FirmsModule } from '@akashi/api-firms';
import { actionsOf, aFirm, ledgerOf, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import type { EditionDifferenceView, MappingFilePreviewView, MappingFileView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../../criteria.module';
import { sendIn } from '../../import/an-imported-edition.fixture';
import { aConfirmedMapping, anEdition, fewEditions, keysOf } from '../two-editions.fixture';
import { itemsOfNewYear, itemsOfOldYear, mappingFileOfTwoYears } from '../two-years.fixture';

let test: TestApp;
let admin: Person;
let quality: Person;
let ana: Person;
let stranger: Person;

const rows = ['旧番号,新番号,確認', '9.1.1.1,9.1.1.1,済', '9.1.1.3,9.1.1.4,'].join('\n');

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  quality = await firm.person('quality', 'quality_office');
  ana = await firm.person('ana');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
});
afterAll(() => test.close());

const send = (text = rows, person = admin) =>
  sendIn(person, '/api/editions/y1/mapping-files?to=y2', text, '対応表_2027-04.csv');
const received = async (text = rows) => (await send(text).expect(201)).body as MappingFileView;
const columnsOf = ({ kept, proposed }: MappingFileView) => kept?.mapping ?? proposed;
const previewed = async (file: MappingFileView) =>
  (
    await admin
      .post(`/api/mapping-files/${file.id}/preview`)
      .send({ mapping: columnsOf(file) })
      .expect(200)
  ).body as MappingFilePreviewView;
const bringIn = (file: MappingFileView, change: object = {}, person = admin) =>
  person
    .post(`/api/mapping-files/${file.id}/import`)
    .send({ mapping: columnsOf(file), confirmed: 'none', keepMappingAs: null, version: 0, ...change });
const imported = async (file: MappingFileView, change: object = {}) =>
  (await bringIn(file, change).expect(201)).body as EditionDifferenceView;
const done = async () => (await actionsOf(test, admin.firmId)).filter((action) => /mapp/.test(action));
const exported = async (format: 'csv' | 'xlsx', person = ana) =>
  (await person.get(`/api/editions/y1/mapping-file?to=y2&format=${format}`).buffer(true).expect(200)).body as Buffer;

describe('a file that maps two editions', () => {
  it('comes back with its first rows and its columns, is looked at, and nothing of it is a mapping', async () => {
    await fewEditions(admin);
    const file = await received();
    expect(file.proposed.sheets).toEqual([
      { sheet: 'CSV', head: { from: 1, to: 1 }, columns: { from: [1], to: [2], confirmed: [3] } },
    ]);
    expect(await previewed(file)).toMatchObject({
      named: 2,
      marked: 1,
      proposed: 1,
      answered: 0,
      faultTotal: 0,
      version: 0,
      sums: { entries: { same: 3, new: 0, withdrawn: 0 } },
    });
    expect((await ana.get('/api/editions/y1/difference?to=y2').expect(200)).body.mapping).toBeNull();
    expect(await done()).toEqual(['mapping.file-received']);
  });

  it('is refused with every place that cannot be read, and nothing is written', async () => {
    await fewEditions(admin);
    const file = await received(`${rows}\n9.9.9.9,9.1.1.2,\n9.1.1.2,9.1.1.2,多分`);
    const { faults } = await previewed(file);
    expect(faults.map(({ rule, sheet, address, value }) => [rule, sheet, address, value])).toEqual([
      ['mapping-file.number-unknown', 'CSV', 'A4', '9.9.9.9'],
      ['mapping-file.confirmed-unknown', 'CSV', 'C5', '多分'],
    ]);
    expect((await bringIn(file).expect(422)).body).toMatchObject({
      code: 'edition.mapping-has-faults',
      faults: [{ sheet: 'CSV', place: 'A4' }, { place: 'C5' }],
    });
    expect((await bringIn(file, { mapping: { sheets: [] } }).expect(422)).body.code).toBe('edition.mapping-has-faults');
    expect(await done()).toEqual(['mapping.file-received']);
  });
});

describe('importing a mapping', () => {
  it.each([
    ['none', [false, false, false], 0],
    ['marked', [true, false, false], 1],
    ['all', [true, false, true], 2],
  ] as const)(
    'counts as confirmed what the importer says, %s, and the ledger tells it',
    async (said, states, confirmed) => {
      await fewEditions(admin);
      const view = await imported(await received(), { confirmed: said });
      expect(view.mapping).toMatchObject({ fileName: '対応表_2027-04.csv', confirmedAt: null });
      expect(keysOf(view)).toEqual([
        ['9.1.1.1', '9.1.1.1', states[0]],
        ['9.1.1.2', '9.1.1.2', states[1]],
        ['9.1.1.3', '9.1.1.4', states[2]],
      ]);
      expect(await done()).toEqual(['mapping.file-received', 'mapping.imported']);
      const entry = (await ledgerOf(test, admin.firmId)).at(-1);
      expect(entry).toMatchObject({
        actor: { id: admin.userId, role: 'firm_admin' },
        facts: { from: 'y1', to: 'y2', counted: said, named: 2, proposed: 1, confirmed, replaced: 0 },
      });
    },
  );

  it('takes the place of a proposal nobody has answered, and never of an answer', async () => {
    await fewEditions(admin);
    const file = await received();
    const made = (await admin.post('/api/editions/y1/mappings').send({ toEditionId: 'y2' }).expect(201))
      .body as EditionDifferenceView;
    await bringIn(file).expect(409);
    expect((await imported(file, { version: 1 })).mapping?.id).toBe(made.mapping?.id);
    const again = await imported(file, { version: 2, confirmed: 'marked' });
    expect(again.open).toBe(2);
    expect((await bringIn(file, { version: 3 }).expect(422)).body.code).toBe('edition.mapping-answered');
    expect(await previewed(file)).toMatchObject({ answered: 1, version: 3 });
    expect((await ledgerOf(test, admin.firmId)).at(-1)).toMatchObject({ facts: { replaced: 3 } });
  });

  it('remembers the columns for the next file with the same headings', async () => {
    await fewEditions(admin);
    const file = await received();
    const mapping = { sheets: [{ sheet: 'CSV', head: { from: 1, to: 1 }, columns: { from: [1], to: [2] } }] };
    await imported(file, { mapping, keepMappingAs: '協会の対応表' });
    expect((await received(`${rows}\n9.1.1.2,9.1.1.2,`)).kept).toEqual({ name: '協会の対応表', mapping });
  });

  it('is for administrators and the quality office, and knows no file and no edition of another firm', async () => {
    await fewEditions(admin);
    const file = await received();
    await send(rows, ana).expect(403);
    await send(rows, stranger).expect(404);
    await bringIn(file, {}, ana).expect(403);
    await bringIn(file, {}, stranger).expect(404);
    await stranger
      .post(`/api/mapping-files/${file.id}/preview`)
      .send({ mapping: columnsOf(file) })
      .expect(404);
    await sendIn(admin, '/api/editions/y1/mapping-files?to=y1', rows, 'y1.csv').expect(422);
    expect(await done()).toEqual(['mapping.file-received']);
    await bringIn(file, {}, quality).expect(201);
    expect((await ledgerOf(test, admin.firmId)).at(-1)).toMatchObject({ actor: { role: 'quality_office' } });
  });

  it('of the renewal year has its counts: 960 stay, 94 go into 40, 20 are withdrawn, 24 are new', async () => {
    await anEdition(admin, 'y1', itemsOfOldYear());
    await anEdition(admin, 'y2', itemsOfNewYear());
    const file = await received(mappingFileOfTwoYears());
    const counted = { entries: { same: 960, split: 0, merged: 40, withdrawn: 20, new: 24 } };
    expect(await previewed(file)).toMatchObject({ named: 1_044, proposed: 0, faultTotal: 0, sums: counted });
    const view = await imported(file, { confirmed: 'all' });
    expect(view).toMatchObject({ open: 0, mapping: { confirmedAt: expect.any(String) }, sums: counted });
    expect(view.differences).toEqual({ unchanged: 960, reworded: 0, mapped: 40, new: 24, withdrawn: 20 });
    expect([view.sums.from, view.sums.to]).toMatchObject([
      { same: 960, merged: 94, alone: 20, total: 1_074 },
      { same: 960, merged: 40, alone: 24, total: 1_024 },
    ]);
  });
});

describe('a mapping as a file', () => {
  it('holds numbers, kinds and who confirmed, and not a word of the criteria', async () => {
    await aConfirmedMapping(admin);
    const csv = (await exported('csv')).toString('utf8');
    expect(csv).toContain('9.1.1.3,,廃止,確認済み');
    expect(csv).toContain(',9.1.1.4,新設,確認済み');
    expect(csv).not.toMatch(/特権|識別子|媒体|時刻|題 /);
    const xlsx = await exported('xlsx');
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  it('is read in again as it was written', async () => {
    await aConfirmedMapping(admin);
    const csv = (await exported('csv')).toString('utf8');
    const { faultTotal, named, marked, answered } = await previewed(await received(csv));
    expect({ faultTotal, named, marked, answered }).toEqual({ faultTotal: 0, named: 4, marked: 4, answered: 4 });
  });

  it('is not there before anybody has mapped the editions, and for no other firm', async () => {
    await fewEditions(admin);
    const path = '/api/editions/y1/mapping-file?to=y2&format=csv';
    await ana.get(path).expect(404);
    await admin.post('/api/editions/y1/mappings').send({ toEditionId: 'y2' }).expect(201);
    await ana.get(path).expect(200);
    await stranger.get(path).expect(404);
  });
});
