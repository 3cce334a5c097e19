import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
  ledgerOf,
  sendFile,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import { CriteriaModule } from '@akashi/api-criteria';
import type {
  EngagementView,
  ProcedureFileView,
  RequestProposalsView,
  RequestProposalView,
  RequestRow,
  RequestView,
} from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RequestsModule } from '../requests.module';

let test: TestApp;
let firm: Firm;
let stranger: Person;
let at: PlannedEngagement;
let imports: number;

const restricted = '特権の一覧を閲覧し、承認の記録と突き合わせる。';
const asks = '特権の利用者の一覧をください。';

beforeAll(async () => {
  test = await startTestApp([RequestsModule, CriteriaModule]);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  at = await aPlannedEngagement(test, firm);
  imports = 0;
  await bringIn([
    `9.2.1.1,整備,閲覧,${restricted},${asks},取得日が分かる`,
    `9.2.1.2,整備,閲覧,規程を閲覧する。,${asks},`,
    '9.2.1.3,整備,閲覧,台帳を閲覧する。,,',
  ]);
});

/** Takes procedures into the store of the firm, as its administrator does. */
async function bringIn(rows: readonly string[]): Promise<void> {
  const admin = await firm.person(`管理${imports}`, 'firm_admin');
  const { editionId } = (await at.leader.get(at.path).expect(200)).body as EngagementView;
  const text = ['管理策番号,区分,手法,手続,依頼する資料,よい回答が示すこと', ...rows].join('\n');
  const sent = await sendFile(admin, `/api/editions/${editionId}/procedure-files`, '手続.csv', text).expect(201);
  const { id, proposed } = sent.body as ProcedureFileView;
  const said = { rightsHeld: true, rightsBasis: '監査機関登録', keepMappingAs: null, version: imports };
  await admin
    .post(`/api/procedure-files/${id}/import`)
    .send({ mapping: proposed, ...said })
    .expect(201);
  imports += 1;
}

const read = async (who: Person = at.practitioner) =>
  (await who.get(`${at.path}/proposed-requests`).expect(200)).body as RequestProposalsView;
const saidOf = ({ seen, title, wanted, shows, answererId }: RequestProposalView) => {
  return { seen, title, wanted, shows, answererId, dueOn: '2031-03-31' };
};
const take = async (change: object = {}, who: Person = at.practitioner) => {
  const { proposals } = await read();
  return who.post(`${at.path}/proposed-requests`).send({ requests: [{ ...saidOf(proposals[0]!), ...change }] });
};

describe('what is proposed to be asked for', () => {
  it('is one request of the same words for every paper, in none of the words of the procedure', async () => {
    const { proposals, leftOut, lastYear } = await read();
    expect(proposals).toMatchObject([
      { title: asks, wanted: asks, shows: '取得日が分かる', procedures: 2, lastYear: [], proposedDueOn: null },
    ]);
    expect(proposals[0]!.papers.map(({ id }) => id)).toEqual([at.designTest(1), at.designTest(2)]);
    expect(leftOut).toContainEqual({ reason: 'no-text', what: '9.2.1.3', code: null, papers: 1 });
    expect(lastYear).toBe('none');
    expect(JSON.stringify(proposals)).not.toContain(restricted);
  });

  it('leaves out words that name another client', async () => {
    const text = `UPDATE client SET name = '株式会社ほかの依頼者' WHERE id <> (SELECT client_id FROM engagement WHERE id = $1)`;
    await aPlannedEngagement(test, firm);
    await asFirm(test, firm.firmId, (client) => client.query(text, [at.engagementId]));
    await bringIn(['9.2.1.3,整備,閲覧,台帳を閲覧する。,ほかの依頼者と同じ台帳をください。,']);
    const { proposals, leftOut } = await read();
    expect(proposals).toHaveLength(1);
    expect(leftOut).toContainEqual(expect.objectContaining({ reason: 'names-client', papers: 1 }));
  });

  it('is read by the team and the quality office, and by nobody else', async () => {
    await read(await firm.person('品質', 'quality_office'));
    for (const nobody of [at.outsider, stranger]) await nobody.get(`${at.path}/proposed-requests`).expect(404);
  });
});

describe('taking proposals over', () => {
  it('drafts them in the words that were given, linked with their procedures, one entry for each', async () => {
    const answer = (await take({ title: '特権の一覧（9月末）' })).body as RequestRow[];
    expect(answer).toMatchObject([{ title: '特権の一覧（9月末）', state: 'draft', dueOn: '2031-03-31' }]);
    expect(answer[0]!.tests.map(({ id }) => id).sort()).toEqual([at.designTest(1), at.designTest(2)].sort());
    expect(await actionsOf(test, at.engagementId)).toEqual(['request.drafted']);
    expect((await ledgerOf(test, at.engagementId))[0]).toMatchObject({
      actor: { role: 'practitioner' },
      facts: { tests: 2, follows: null },
    });
    const view = await at.practitioner.get(`${at.path}/requests/${answer[0]!.id}`).expect(200);
    expect((view.body as RequestView).origins).toMatchObject([
      { kind: 'procedure', name: '9.2.1.1', metBy: null },
      { kind: 'procedure', name: '9.2.1.2' },
    ]);
    const { proposals, leftOut } = await read();
    expect(proposals).toEqual([]);
    expect(leftOut).toContainEqual({ reason: 'asked', what: asks, code: 'R-001', papers: 2 });
  });

  it('is refused as stale where something else was seen, and leaves nothing', async () => {
    const { proposals } = await read();
    await bringIn([`9.2.1.2,整備,閲覧,規程を閲覧する。,${asks.replace('一覧', '台帳')},`]);
    const requests = [saidOf(proposals[0]!)];
    expect((await at.practitioner.post(`${at.path}/proposed-requests`).send({ requests })).status).toBe(409);
    expect((await take({ seen: 'f'.repeat(64) })).status).toBe(409);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('tells a client no procedure, in whatever field it is pasted', async () => {
    for (const change of [{ wanted: `次のとおり：${restricted}` }, { shows: restricted }])
      expect((await take(change)).body.code).toBe('request.repeats-procedure');
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('is for those who ask, and waits for the plan', async () => {
    expect((await take({}, at.qualityReviewer)).status).toBe(403);
    for (const nobody of [at.outsider, stranger]) expect((await take({}, nobody)).status).toBe(404);
    expect((await take({ dueOn: '2031-02-30' })).status).toBe(400);
    expect((await take({ answererId: stranger.userId })).body.code).toBe('request.answerer-unknown');
    expect((await take({ wanted: ' ' })).body.code).toBe('request.wanted-missing');
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE engagement SET state = 'accepted' WHERE id = $1`, [at.engagementId]),
    );
    expect((await take()).body.code).toBe('request.fieldwork-not-open');
  });

  it('happens once where two take the same at the same time', async () => {
    const requests = [saidOf((await read()).proposals[0]!)];
    const both = [at.practitioner, at.senior].map((who) => who.post(`${at.path}/proposed-requests`).send({ requests }));
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
