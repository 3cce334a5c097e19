import {
  aClientPerson,
  actionsOf,
  aFirm,
  aTestedEngagement,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { InspectionView, InspectorOpeningsPage, IssuedInspectorView, JoinInspectionView } from '@akashi/contracts';
import request from 'supertest';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PeopleModule } from '../people.module';

let test: TestApp;
let firm: Firm;
let office: Person;
let admin: Person;
let member: Person;
let stranger: Person;
let engagementId: string;
let clientId: string;
let day: (days: number) => string;

beforeAll(async () => {
  test = await startTestApp([PeopleModule]);
  firm = await aFirm(test);
  [office, admin, member] = [
    await firm.person('品質', 'quality_office', 'member'),
    await firm.person('管理', 'firm_admin', 'member'),
    await firm.person('佐藤'),
  ];
  stranger = await (await aFirm(test, '別の監査法人')).person('他社', 'quality_office', 'member');
  ({ engagementId } = await aTestedEngagement(test, firm));
  const { rows } = await test.admin.query<{ id: string; today: string }>(
    `SELECT client_id AS id, (now() AT TIME ZONE 'Asia/Tokyo')::date::text AS today FROM engagement WHERE id = $1`,
    [engagementId],
  );
  clientId = rows[0]!.id;
  const start = new Date(rows[0]!.today).getTime();
  day = (days) => new Date(start + days * 86_400_000).toISOString().slice(0, 10);
});
afterAll(() => test.close());

const said = () => ({
  authority: '日本セキュリティ監査協会',
  reference: '検-2031-1',
  purpose: '登録要件の確認',
  beginsOn: day(0),
  endsOn: day(30),
  engagements: [{ engagementId, reason: '無作為の抽出' }],
});
const allowed = async () => (await office.post('/api/inspections').send(said()).expect(201)).body as InspectionView;
const somebody = () => ({
  familyName: '検査',
  givenName: '花子',
  title: '主任',
  email: `${randomUUID()}@authority.test`,
});
const at = (path: string) => request(test.app.getHttpServer()).post(`/api/${path}`);

async function invited(inspectionId: string, person = somebody()) {
  const { body } = await office.post(`/api/inspections/${inspectionId}/inspectors`).send(person).expect(201);
  const issued = body as IssuedInspectorView;
  return { ...issued, token: issued.path.split('#')[1]! };
}

/** What the firm's log has gained of these actions, and that of the engagement. */
const acts = async (of: string, prefix: string) =>
  (await actionsOf(test, of)).filter((action) => action.startsWith(prefix));

describe('allowing an inspection', () => {
  it('is the quality office’s, names what is opened and why, and is told to each log once', async () => {
    const [before, opened] = [await acts(office.firmId, 'inspection.'), await acts(engagementId, 'inspection.')];
    const inspection = await allowed();
    expect(inspection).toMatchObject({ standing: 'in-force', allowedByName: '品質 試', engagements: 1, end: null });
    expect(inspection.opened).toMatchObject([{ id: engagementId, reason: '無作為の抽出' }]);
    expect((await acts(office.firmId, 'inspection.')).length).toBe(before.length + 1);
    expect((await acts(engagementId, 'inspection.')).length).toBe(opened.length + 1);
    expect((await office.get('/api/inspections').expect(200)).body).toHaveLength(1);
  });

  it('is nobody else’s', async () => {
    await member.post('/api/inspections').send(said()).expect(403);
    await admin.post('/api/inspections').send(said()).expect(403);
    await member.get('/api/inspections').expect(403);
    await admin.get('/api/inspections').expect(200);
  });

  it('opens no engagement of another firm, and none without a reason', async () => {
    await stranger.post('/api/inspections').send(said()).expect(404);
    const unsaid = { ...said(), engagements: [{ engagementId, reason: ' ' }] };
    const { body } = await office.post('/api/inspections').send(unsaid).expect(422);
    expect(body.code).toBe('inspection.reason-missing');
  });
});

describe('an inspection', () => {
  it('is extended with a reason, once for each version', async () => {
    const { id, version } = await allowed();
    const change = { endsOn: day(45), reason: '追加の確認', version };
    await stranger.post(`/api/inspections/${id}/extend`).send(change).expect(404);
    await admin.post(`/api/inspections/${id}/extend`).send(change).expect(403);
    const { body } = await office.post(`/api/inspections/${id}/extend`).send(change).expect(200);
    expect(body).toMatchObject({
      endsOn: day(45),
      extensions: [{ beforeOn: day(30), afterOn: day(45), reason: '追加の確認' }],
    });
    await office
      .post(`/api/inspections/${id}/extend`)
      .send({ ...change, endsOn: day(50) })
      .expect(409);
    const early = { ...change, endsOn: day(10), version: 2 };
    expect((await office.post(`/api/inspections/${id}/extend`).send(early).expect(422)).body.code).toBe(
      'inspection.not-later',
    );
  });

  it('is ended by the office or an administrator, for good', async () => {
    const { id, version } = await allowed();
    const end = { reason: '検査の終了', version };
    await stranger.post(`/api/inspections/${id}/end`).send(end).expect(404);
    await member.post(`/api/inspections/${id}/end`).send(end).expect(403);
    await admin
      .post(`/api/inspections/${id}/end`)
      .send({ ...end, version: 7 })
      .expect(409);
    const before = await acts(office.firmId, 'inspection.ended');
    const { body } = await admin.post(`/api/inspections/${id}/end`).send(end).expect(200);
    expect(body).toMatchObject({ standing: 'ended', end: { reason: '検査の終了', byName: '管理 試' } });
    expect((await acts(office.firmId, 'inspection.ended')).length).toBe(before.length + 1);
    expect(
      (
        await admin
          .post(`/api/inspections/${id}/end`)
          .send({ ...end, version: 2 })
          .expect(422)
      ).body.code,
    ).toBe('inspection.ended');
    await stranger.get(`/api/inspections/${id}`).expect(404);
    await stranger.get(`/api/inspections/${id}/openings`).expect(404);
  });
});

describe('an inspector', () => {
  it('is invited by name and address, and is nobody of the firm or of its clients', async () => {
    const { id } = await allowed();
    await stranger.post(`/api/inspections/${id}/inspectors`).send(somebody()).expect(404);
    await admin.post(`/api/inspections/${id}/inspectors`).send(somebody()).expect(403);
    const before = await acts(office.firmId, 'inspector.');
    const { email } = await invited(id);
    expect((await acts(office.firmId, 'inspector.')).length).toBe(before.length + 1);
    const ofClient = await aClientPerson(test, { firmId: office.firmId, clientId });
    const refused = async (address: string) =>
      (
        await office
          .post(`/api/inspections/${id}/inspectors`)
          .send({ ...somebody(), email: address })
          .expect(422)
      ).body.code;
    expect(await refused(email)).toBe('inspector.already-there');
    expect(await refused(member.email)).toBe('inspector.works-for-firm');
    expect(await refused(ofClient.email)).toBe('inspector.works-for-client');
  });

  it('comes in once by the link, has to set up a second factor, and finds what was opened', async () => {
    const { id } = await allowed();
    const person = somebody();
    const { token } = await invited(id, person);
    const shown = (await at('join-inspection/open').send({ token }).expect(200)).body as JoinInspectionView;
    expect(shown).toMatchObject({ authority: '日本セキュリティ監査協会', email: person.email, hasAccount: false });
    const password = `雨の日の長い散歩 ${randomUUID()}`;
    await at('join-inspection').send({ token, password }).expect(204);
    await at('join-inspection').send({ token, password }).expect(422);
    const { body } = await at('session').send({ email: person.email, password }).expect(200);
    expect(body).toMatchObject({ kind: 'awaiting', awaits: 'enrolment' });
    const { people } = (await office.get(`/api/inspections/${id}`).expect(200)).body as InspectionView;
    expect(people).toMatchObject([{ name: '検査 花子', state: 'joined' }]);
  });

  it('is let in no more once their place was ended, and their link opens nothing', async () => {
    const { id } = await allowed();
    const { id: inspectorId, version, token } = await invited(id);
    const path = `/api/inspections/${id}/inspectors/${inspectorId}/end`;
    await stranger.post(path).send({ version }).expect(404);
    await member.post(path).send({ version }).expect(403);
    await office.post(path).send({ version: 9 }).expect(409);
    const before = await acts(office.firmId, 'inspector.ended');
    await admin.post(path).send({ version }).expect(204);
    expect((await acts(office.firmId, 'inspector.ended')).length).toBe(before.length + 1);
    await at('join-inspection/open').send({ token }).expect(422);
    expect((await office.post(path).send({ version: 2 }).expect(422)).body.code).toBe('inspector.ended');
  });

  it('is nobody’s colleague afterwards: the database holds that, whatever a rule forgets', async () => {
    const { id } = await allowed();
    const { id: inspectorId } = await invited(id);
    const join = test.admin.query(
      `UPDATE inspector SET account_id = $2, joined_at = now(), token_sha256 = NULL WHERE id = $1`,
      [inspectorId, member.userId],
    );
    await expect(join).rejects.toThrow('an inspector comes from outside');
  });

  it('leaves nothing opened where nobody came in', async () => {
    const { id } = await allowed();
    const { body } = await admin.get(`/api/inspections/${id}/openings`).expect(200);
    expect(body as InspectorOpeningsPage).toEqual({ total: 0, lines: [], next: null });
  });

  it('is given another link as long as they have not come in, and the one before opens nothing', async () => {
    const { id } = await allowed();
    const { id: inspectorId, version, token } = await invited(id);
    const path = `/api/inspections/${id}/inspectors/${inspectorId}/link`;
    await stranger.post(path).send({ version }).expect(404);
    await admin.post(path).send({ version }).expect(403);
    await office.post(path).send({ version: 9 }).expect(409);
    const before = await acts(office.firmId, 'inspector.link-renewed');
    const renewed = (await office.post(path).send({ version }).expect(201)).body as IssuedInspectorView;
    expect(renewed).toMatchObject({ id: inspectorId, state: 'invited', version: version + 1 });
    expect((await acts(office.firmId, 'inspector.link-renewed')).length).toBe(before.length + 1);
    await at('join-inspection/open').send({ token }).expect(422);
    const fresh = renewed.path.split('#')[1]!;
    await at('join-inspection/open').send({ token: fresh }).expect(200);
    await at('join-inspection')
      .send({ token: fresh, password: `雨の日の長い散歩 ${randomUUID()}` })
      .expect(204);
    const late = await office.post(path).send({ version: 3 }).expect(422);
    expect(late.body.code).toBe('inspector.already-joined');
  });
});
