import { actionsOf, aFirm, ledgerOf, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { FirmsModule } from '@akashi/api-firms';
import type { InterpretationView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../criteria.module';
import { anImportedEdition } from '../import/an-imported-edition.fixture';

let test: TestApp;
let ana: Person;
let ben: Person;
let stranger: Person;
let path: string;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  path = `${await anImportedEdition(await firm.person('admin', 'firm_admin'))}/criteria/9.2.3.1/interpretations`;
  ana = await firm.person('ana');
  ben = await firm.person('ben');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
});
afterAll(() => test.close());

const write = (text = '特権には緊急用のIDも含む。', person = ana) => person.post(path).send({ text });
const written = async () => (await write().expect(201)).body as InterpretationView;
const correct = (note: InterpretationView, change: object = {}, person = ben) =>
  person
    .put(`/api/interpretations/${note.id}`)
    .send({ text: '特権には緊急用のIDと共用のIDも含む。', reason: '協会の回答', version: 1, ...change });
const listed = async () => (await ben.get(path).expect(200)).body as InterpretationView[];
const ownEvents = async () =>
  (await actionsOf(test, ana.firmId)).filter((action) => action.startsWith('interpretation.'));

const client = {
  name: '株式会社ミズナラクラウド',
  nameKana: 'カブシキガイシャミズナラクラウド',
  corporateNumber: '7000012050002',
  address: '東京都千代田区',
  representativeName: '楢崎 一',
  representativeTitle: '代表取締役',
};

describe('how the firm reads a criterion', () => {
  it('is written by any member and read by all, under one entry that tells no text', async () => {
    const note = await written();
    expect(note.versions).toMatchObject([{ version: 1, text: '特権には緊急用のIDも含む。', reason: '' }]);
    expect(await listed()).toEqual([note]);
    expect(await ownEvents()).toEqual(['interpretation.written']);
    const entry = (await ledgerOf(test, ana.firmId)).at(-1);
    expect(entry).toMatchObject({ actor: { id: ana.userId, role: 'member' }, facts: { edition: 'ismap-2024-08' } });
    expect(entry).toMatchObject({ beforeSha256: null, afterSha256: null });
  });

  it('is corrected by its next version, and what stood there stays in sight', async () => {
    const note = await written();
    const after = (await correct(note).expect(200)).body as InterpretationView;
    expect(after.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, '協会の回答'],
      [1, ''],
    ]);
    expect(await listed()).toEqual([after]);
    expect(await ownEvents()).toEqual(['interpretation.written', 'interpretation.corrected']);
  });

  it('is refused as stale to whoever corrects a version that is no longer the last', async () => {
    const note = await written();
    await correct(note).expect(200);
    expect((await correct(note, { text: '別の読み方' }, ana).expect(409)).body.code).toBe('stale-version');
  });

  it('names no client of the firm, because it is read in every engagement', async () => {
    await ana.post('/api/clients').send(client).expect(201);
    const refused = (await write('ミズナラクラウドの運用で足りた。').expect(422)).body as { code: string };
    expect(refused.code).toBe('interpretation.names-client');
    const note = await written();
    const named = (await correct(note, { text: 'ミズナラクラウド の例' }).expect(422)).body as { code: string };
    expect(named.code).toBe('interpretation.names-client');
    expect(await ownEvents()).toEqual(['interpretation.written']);
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'interpretation.correction-reason-missing'],
    ['without a change', { text: '特権には緊急用のIDも含む。' }, 'interpretation.nothing-changed'],
    ['without a text', { text: '' }, 'interpretation.text-missing'],
  ])('is not corrected %s', async (_, change, code) => {
    expect((await correct(await written(), change).expect(422)).body.code).toBe(code);
  });

  it('is unknown to another firm, and stands at criteria that there are', async () => {
    const note = await written();
    await write('よその読み方', stranger).expect(404);
    await correct(note, {}, stranger).expect(404);
    await stranger.get(path).expect(404);
    await ana.post(path.replace('9.2.3.1', '9.9.9.9')).send({ text: '無い管理策' }).expect(404);
  });
});
