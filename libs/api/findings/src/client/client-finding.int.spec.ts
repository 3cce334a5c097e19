import {
  aClientPerson,
  actionsOf,
  aFirm,
  aTestedEngagement,
  ledgerOf,
  sendFile,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ClientFindingRow, ClientFindingView, FindingView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clientOf, raisedFinding, releasedFinding, text, today } from '../a-raised-finding.fixture';
import { FindingsModule } from '../findings.module';

let test: TestApp;
let work: TestedEngagement;
let approver: Person;
let owner: Person;
let contributor: Person;
/** Approvers of another client of the firm, and of a client of another firm. */
let nextDoor: Person;
let elsewhere: Person;

beforeAll(async () => {
  test = await startTestApp([FindingsModule]);
  const elsewhereWork = await aTestedEngagement(test, await aFirm(test, '別の監査法人'));
  elsewhere = await aClientPerson(test, await clientOf(test, elsewhereWork), 'approver');
});
afterAll(() => test.close());
beforeEach(async () => {
  const firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  const place = await clientOf(test, work);
  approver = await aClientPerson(test, place, 'approver');
  owner = await aClientPerson(test, place, 'owner');
  contributor = await aClientPerson(test, place);
  nextDoor = await aClientPerson(test, await clientOf(test, await aTestedEngagement(test, firm)), 'approver');
});

const at = (id: string) => `/api/client/findings/${id}`;
const viewOf = async (person: Person, id: string) => (await person.get(at(id)).expect(200)).body as ClientFindingView;
const findingOf = async (id: string) =>
  (await work.leader.get(`${work.path}/findings/${id}`).expect(200)).body as FindingView;
const answered = (person: Person, id: string, body: object) => person.post(`${at(id)}/answer`).send(body);

describe('what a client’s person reads of a finding', () => {
  it('is what was put before them, field by field, and nothing that the firm says among itself', async () => {
    const { id } = await releasedFinding(work, { note: '11月25日までにお願いします。' });
    const view = await viewOf(approver, id);
    const line = ['code', 'controlNumber', 'dueOn', 'id', 'isOver', 'periodEnd', 'periodStart', 'serviceName', 'stage'];
    const told = [...line, 'title', 'version'];
    const [row] = (await owner.get('/api/client/findings').expect(200)).body as ClientFindingRow[];
    expect(Object.keys(row!).sort()).toEqual(told);
    const more = ['answers', 'attached', 'difference', 'fact', 'items', 'note', 'periodNote', 'plan', 'planVersions'];
    expect(Object.keys(view).sort()).toEqual(
      [...told, ...more, 'releasedAt', 'releasedByName', 'statedControl'].sort(),
    );
    expect(view).toMatchObject({
      ...text,
      code: 'F-01',
      controlNumber: '9.2.1.3',
      stage: 'to-confirm',
      dueOn: today(),
    });
    expect(view.items.map((item) => Object.keys(item).sort())).toEqual(
      Array(2).fill(['cells', 'heads', 'population', 'row']),
    );
    expect(view.items.map(({ row: no }) => no)).toEqual([10, 20]);
  });

  it('is nothing before it is put before them, and the words of then until it is again', async () => {
    const raised = await raisedFinding(work);
    await approver.get(at(raised.id)).expect(404);
    expect((await approver.get('/api/client/findings').expect(200)).body).toEqual([]);
    const { id, version } = await releasedFinding(work, {}, raised);
    const body = { ...text, fact: '3件のうち2件です。', version, confirmedWords: [] };
    const revised = await work.senior.put(`${work.path}/findings/${id}/text`).send(body).expect(200);
    expect(await viewOf(approver, id)).toMatchObject({ fact: text.fact, stage: 'being-revised', dueOn: null });
    const late = await answered(approver, id, { version: version + 1, answer: 'confirmed', words: '' }).expect(422);
    expect(late.body).toMatchObject({ code: 'finding.being-revised' });
    await releasedFinding(work, {}, revised.body as FindingView);
    expect(await viewOf(approver, id)).toMatchObject({ fact: '3件のうち2件です。', stage: 'to-confirm' });
  });

  it('is for the owner and the approver, of this client alone, and only the approver answers', async () => {
    const { id, version } = await releasedFinding(work);
    const body = { version, answer: 'confirmed', words: '' };
    await contributor.get(at(id)).expect(403);
    await work.leader.get(at(id)).expect(403);
    await answered(owner, id, body).expect(403);
    for (const person of [nextDoor, elsewhere]) {
      expect((await person.get('/api/client/findings').expect(200)).body).toEqual([]);
      await person.get(at(id)).expect(404);
      await answered(person, id, body).expect(404);
      await sendFile(person, `${at(id)}/files`, '別.csv', 'a').expect(404);
      await person
        .post(`${at(id)}/files/${randomUUID()}/remove`)
        .send({ version })
        .expect(404);
      await person.get(`${at(id)}/files/${randomUUID()}`).expect(404);
      const plan = { plan: '別', owner: '別', dueOn: today(), improvedOn: null, words: '' };
      await person
        .put(`${at(id)}/plan`)
        .send({ ...plan, version })
        .expect(404);
    }
    expect(await actionsOf(test, work.engagementId)).toEqual(['finding.raised', 'finding.released']);
  });
});

describe('putting a finding before the client', () => {
  it('is refused without an approver there, at a passed version, to practitioners and in another firm', async () => {
    const { id, version } = await raisedFinding(work);
    const path = `${work.path}/findings/${id}/release`;
    const body = { version, answerBy: today(), note: '' };
    await work.practitioner.post(path).send(body).expect(403);
    await work.senior
      .post(path)
      .send({ ...body, version: version + 1 })
      .expect(409);
    const other = await aTestedEngagement(test, await aFirm(test));
    await other.senior.post(path).send(body).expect(404);
    await test.admin.query(`UPDATE client_person SET disabled_at = now() WHERE account_id = $1`, [approver.userId]);
    const refused = await work.senior.post(path).send(body).expect(422);
    expect(refused.body).toMatchObject({ code: 'finding.nobody-to-answer' });
    expect(await actionsOf(test, work.engagementId)).toEqual(['finding.raised']);
  });
});

describe('answering the facts', () => {
  it('confirms them under the approver’s own name, once, and the firm reviews what stands so', async () => {
    const { id, version } = await releasedFinding(work);
    const body = { version, answer: 'confirmed', words: '件数と期間に相違ありません。' };
    await answered(approver, id, { ...body, version: version + 1 }).expect(409);
    const told = await answered(approver, id, body).expect(200);
    expect(told.body).toMatchObject({ stage: 'confirmed', answers: [{ answer: 'confirmed', words: body.words }] });
    expect((await answered(approver, id, { ...body, version: version + 1 }).expect(422)).body.code).toBe(
      'finding.not-asked',
    );
    const events = await ledgerOf(test, work.engagementId);
    expect(events.map(({ action }) => action)).toEqual(['finding.raised', 'finding.released', 'finding.answered']);
    expect(events[2]!.actor).toEqual({ id: approver.userId, name: '楢崎 試', role: 'approver', authn: 'session' });
    const finding = await findingOf(id);
    expect(finding).toMatchObject({ state: 'confirmed', confirmedOn: today() });
    expect(finding.confirmations).toMatchObject([{ confirmedBy: '楢崎 試', recordedByName: '楢崎 試', isOwn: true }]);
    const review = `${work.path}/findings/${id}/review`;
    await work.leader.post(review).send({ version: finding.version }).expect(200);
  });

  it('says what is not so with words and files, which the firm reads; and more may follow', async () => {
    const { id, version } = await releasedFinding(work);
    await sendFile(approver, `${at(id)}/files`, '誤り.pdf', 'x').expect(201);
    const [wrong] = (await viewOf(approver, id)).attached;
    const removed = await approver
      .post(`${at(id)}/files/${wrong!.id}/remove`)
      .send({ version })
      .expect(200);
    expect((removed.body as ClientFindingView).attached).toEqual([]);
    await sendFile(approver, `${at(id)}/files`, '承認の写し.csv', 'U-20471,承認').expect(201);
    const [attached] = (await viewOf(owner, id)).attached;
    const firmsFile = `${work.path}/findings/${id}/files/${attached!.id}`;
    await work.leader.get(firmsFile).expect(404);
    const said = { version: version + 1, answer: 'disputed', words: '' };
    expect((await answered(approver, id, said).expect(422)).body.code).toBe('finding.answer-words-missing');
    const words = 'U-20471 には承認の記録があります。';
    expect((await answered(approver, id, { ...said, words }).expect(200)).body).toMatchObject({ stage: 'answered' });
    const finding = await findingOf(id);
    expect(finding).toMatchObject({
      ...{ isReleased: true, clientAnswer: 'disputed' },
      state: 'draft',
      answers: [{ answer: 'disputed', words, answeredByName: '楢崎 試' }],
    });
    expect(finding.answers[0]!.files).toMatchObject([{ fileName: '承認の写し.csv' }]);
    expect(((await work.leader.get(firmsFile).expect(200)).body as Buffer).toString()).toContain('U-20471');
    expect(((await owner.get(`${at(id)}/files/${attached!.id}`).expect(200)).body as Buffer).toString()).toContain(
      'U-20471',
    );
    await approver
      .post(`${at(id)}/files/${attached!.id}/remove`)
      .send({ version: finding.version })
      .expect(404);
    const more = { version: finding.version, answer: 'supplemented', words: '写しの3頁です。' };
    await answered(approver, id, more).expect(200);
    expect((await viewOf(owner, id)).answers.map(({ answer }) => answer)).toEqual(['supplemented', 'disputed']);
  });

  it('and what the firm records for a client that told it otherwise exclude each other', async () => {
    const { id, version, textVersion } = await releasedFinding(work);
    const recorded = { version, textVersion, confirmedOn: today(), confirmedBy: '藤井 恵', remark: '電話で' };
    await work.senior.post(`${work.path}/findings/${id}/confirm`).send(recorded).expect(200);
    const late = await answered(approver, id, { version: version + 1, answer: 'confirmed', words: '' }).expect(422);
    expect(late.body).toMatchObject({ code: 'finding.not-asked' });
    const { confirmations } = await findingOf(id);
    expect(confirmations).toMatchObject([{ isOwn: false }]);
    expect(await viewOf(approver, id)).toMatchObject({ stage: 'confirmed', answers: [] });
  });
});

describe('the plan of improvement', () => {
  const plan = {
    plan: '承認のない発行を画面で止める',
    owner: '情報システム部',
    dueOn: '2031-02-26',
    improvedOn: null,
    words: '',
  };

  it('is handed in and reported on by the approver, each time as a version that both sides read', async () => {
    const { id, version } = await releasedFinding(work);
    const send = (body: object) => approver.put(`${at(id)}/plan`).send(body);
    expect((await send({ ...plan, version }).expect(422)).body.code).toBe('finding.no-plan-asked');
    await test.admin.query(`UPDATE finding SET state = 'reported' WHERE id = $1`, [id]);
    await owner
      .put(`${at(id)}/plan`)
      .send({ ...plan, version })
      .expect(403);
    await send({ ...plan, version: version + 1 }).expect(409);
    expect((await send({ ...plan, version }).expect(200)).body).toMatchObject({ stage: 'planned', dueOn: plan.dueOn });
    const done = { ...plan, version: version + 1, improvedOn: today(), words: '画面を改めました。' };
    expect((await send(done).expect(200)).body).toMatchObject({ stage: 'improved' });
    const { improvement, improvementVersions, state } = await findingOf(id);
    expect([state, improvement?.improvedOn]).toEqual(['improved', today()]);
    expect(improvementVersions.map(({ versionNo, side, words }) => [versionNo, side, words])).toEqual([
      [2, 'client', '画面を改めました。'],
      [1, 'client', ''],
    ]);
    const told = (await ledgerOf(test, work.engagementId)).filter(({ action }) => action === 'finding.plan-submitted');
    expect(told.map(({ facts }) => facts.planNo)).toEqual([1, 2]);
  });
});
