import { aClientPerson, aFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { FirmsModule } from '@akashi/api-firms';
import type { CriterionView, EditionFileView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../criteria.module';
import { importCatalogue, planOf, receivedCatalogue } from './a-sent-catalogue.fixture';

let test: TestApp;
let admin: Person;
let ana: Person;
let stranger: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  ana = await firm.person('ana');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
});
afterAll(() => test.close());

const received = () => receivedCatalogue(admin);
const bringIn = (file: EditionFileView, person = admin) => importCatalogue(person, file);

describe('an imported edition', () => {
  it('shows where a criterion comes from, and finds it by number, words or source', async () => {
    await bringIn(await received()).expect(201);
    const path = '/api/editions/ismap-2024-08';
    const one = (await ana.get(`${path}/criteria/9.2.3.11`).expect(200)).body as CriterionView;
    expect(one).toMatchObject({
      lineage: { JIS_Q_27002: ['9.2.3', '9.2.4'] },
      textJa: '利用者に多要素認証の機能を提供する',
    });
    const found = async (q: string) =>
      ((await ana.get(`${path}/search?q=${encodeURIComponent(q)}`).expect(200)).body as { keys: string[] }).keys;
    expect(await found('多要素')).toEqual(['9.2.3.11']);
    expect(await found('９．２．４')).toEqual(['9.2.3.11']);
    expect(await found('9.2.3.11.pb 認証')).toEqual(['9.2.3.11']);
    expect(await found('100%')).toEqual([]);
    await ana.get(`${path}/criteria/9.9.9`).expect(404);
  });

  it('never changes: the running role may not update what stands in it', async () => {
    await bringIn(await received()).expect(201);
    const { rows } = await test.admin.query(
      `SELECT has_table_privilege('akashi_app', 'akashi.criterion', 'UPDATE') AS criterion,
         has_table_privilege('akashi_app', 'akashi.catalog_edition', 'UPDATE') AS edition`,
    );
    expect(rows).toEqual([{ criterion: false, edition: false }]);
  });

  it('is unknown to another firm, and so is its file', async () => {
    const file = await received();
    await bringIn(file, stranger).expect(404);
    await stranger.post(`/api/edition-files/${file.id}/preview`).send(planOf(file)).expect(404);
    await bringIn(file).expect(201);
    await stranger.get('/api/editions/ismap-2024-08').expect(404);
    await stranger.get('/api/editions/ismap-2024-08/criteria/9.2').expect(404);
    await stranger.get('/api/editions/ismap-2024-08/search?q=9').expect(404);
  });

  it('is closed to a client’s own people', async () => {
    await bringIn(await received()).expect(201);
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
    await owner.get('/api/editions/ismap-2024-08/criteria').expect(403);
  });
});
