import {
  aClientPerson,
  actionsOf,
  aFirm,
  anAskedClient,
  aTestedEngagement,
  asFirm,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { EditionConsequencesView, EditionFileView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;
let admin: Person;

/** 9.2.1.3 is reworded, 12.6.1.1 is withdrawn; 3.1.2.1 and 4.4.1.1 say what they said. */
const nextYear = [
  '番号,項目名,内容',
  ...['3,ガバナンス', '3.1,評価', '3.1.2,評価する', '4,管理', '4.4,確立', '4.4.1,役割を定める'].map((row) => `${row},`),
  ...['9,アクセス', '9.2,利用者', '9.2.1,利用者IDの登録・抹消'].map((row) => `${row},`),
  '3.1.2.1,,事業の変化を見る',
  '4.4.1.1,,責任者を決める',
  '9.2.1.3,,新規IDの承認と記録',
  '9.2.1.4,,IDの再利用',
].join('\n');

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  admin = await firm.person('admin', 'firm_admin');
  const sent = await admin
    .post('/api/edition-files')
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', 'y2.csv')
    .send(Buffer.from(nextYear))
    .expect(201);
  const { id, table } = sent.body as EditionFileView;
  await admin
    .post(`/api/edition-files/${id}/import`)
    .send({
      mapping: table?.proposed,
      grammar: 'ISMAP',
      answers: [],
      keepMappingAs: null,
      code: 'y2',
      titleJa: 'y2',
      titleEn: '',
      rightsHeld: true,
      rightsBasis: '規格票の購入 2026-03-02',
    })
    .expect(201);
});
afterAll(() => test.close());

const asked = (person: Person) => person.get('/api/editions/tested/consequences?to=y2');
const seenBy = async (person: Person) =>
  ((await asked(person).expect(200)).body as EditionConsequencesView).engagements;

async function clientOf(): Promise<string> {
  const { rows } = await asFirm(test, firm.firmId, (client) =>
    client.query<{ id: string }>(`SELECT id FROM client WHERE firm_id = $1`, [firm.firmId]),
  );
  return rows[0]!.id;
}

describe('what another edition means for engagements under way', () => {
  it('is the controls and papers that rest on changed criteria, and nothing of what says the same', async () => {
    const [engagement, ...others] = await seenBy(work.leader);
    expect(others).toEqual([]);
    expect(engagement).toMatchObject({
      id: work.engagementId,
      serviceName: 'ミズナラ文書基盤',
      state: 'in_fieldwork',
      pinnedAt: expect.any(String),
    });
    const controls = engagement!.controls.map(({ key, controls: count, inherited, papers }) => [
      key,
      count,
      inherited,
      papers.map(({ number, testType }) => `${number} ${testType}`),
    ]);
    expect(controls.sort()).toEqual([
      ['12.6.1.1', 1, 1, []],
      ['9.2.1.3', 1, 0, ['9.2.1.3 DESIGN', '9.2.1.3 OPERATION']],
    ]);
    const { papers } = engagement!.controls.find(({ key }) => key === '9.2.1.3')!;
    await work.leader.get(`${work.path}/tests/${papers[0]!.id}`).expect(200);
  });

  it('is the requests to the client that were made for such papers, and the conclusions that the plan carries on', async () => {
    const owner = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf() }, 'owner');
    await anAskedClient(test, work, { atClient: owner, isAnswered: false });
    const lastYear = { code: 'not-due', isCompared: true, classCode: 'ROTATING', years: 3, lastYear: 2025, by: 2028 };
    await asFirm(test, firm.firmId, (client) =>
      client.query(
        `UPDATE scope_decision d SET computed_basis = $2 FROM individual_control i
         WHERE d.engagement_id = $1 AND i.engagement_id = $1 AND i.id = d.individual_control_id AND d.test_type = 'DESIGN'
           AND i.criterion_key IN ('12.6.1.1', '9.2.1.3')`,
        [work.engagementId, lastYear],
      ),
    );
    const [engagement] = await seenBy(work.leader);
    const of = (key: string) => engagement!.controls.find((control) => control.key === key);
    expect(of('9.2.1.3')).toMatchObject({
      requests: [{ id: expect.any(String), code: 'R-001', title: '記録', state: 'requested' }],
      carried: [],
    });
    expect(of('12.6.1.1')).toMatchObject({
      requests: [],
      carried: [{ number: '12.6.1.1', testType: 'DESIGN', lastYear: 2025 }],
    });
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE evidence_request SET state = 'withdrawn', reason = '不要' WHERE engagement_id = $1`, [
        work.engagementId,
      ]),
    );
    const [later] = await seenBy(work.leader);
    expect(later!.controls.flatMap(({ requests }) => requests)).toEqual([]);
  });

  it('is told of engagements that the person may see, and of others not even their number', async () => {
    expect(await seenBy(work.outsider)).toEqual([]);
    expect(await seenBy(admin)).toEqual([]);
    expect(await seenBy(await firm.person('quality', 'quality_office'))).toHaveLength(1);
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE team_member SET to_on = '2026-01-31' WHERE user_id = $1`, [work.senior.userId]),
    );
    expect(await seenBy(work.senior)).toEqual([]);
  });

  it.each(['handed_over', 'archived'])('is not told of one that is %s', async (state) => {
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE engagement SET state = $2 WHERE id = $1`, [work.engagementId, state]),
    );
    expect(await seenBy(work.leader)).toEqual([]);
  });

  it('is unknown to another firm, closed to a client’s own people, and writes nothing', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
    await asked(stranger).expect(404);
    const owner = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf() }, 'owner');
    await asked(owner).expect(403);
    const before = await actionsOf(test, firm.firmId);
    await seenBy(work.leader);
    expect(await actionsOf(test, firm.firmId)).toEqual(before);
  });
});
