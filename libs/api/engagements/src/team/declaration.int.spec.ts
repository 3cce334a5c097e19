import {
  actionsOf,
  aFirm,
  anEngagement,
  asFirm,
  startTestApp,
  type ArrangedEngagement,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import { addEdition, skeletonEdition } from '@akashi/api-criteria';
import type {
  EngagementSummaryView,
  JudgedDeclarationView,
  OwnDeclarationView,
  TeamMemberView,
} from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EngagementsModule } from '../engagements.module';

let test: TestApp;
let firm: Firm;
let office: Person;
let work: ArrangedEngagement;
let path: string;
let id: string;
let sato: Person;

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  firm = await aFirm(test);
  office = await firm.person('品管', 'quality_office', 'member');
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, skeletonEdition()));
});
beforeEach(async () => {
  work = await anEngagement(test, firm, { editionId: 'ismap-skeleton' });
  ({ path, engagementId: id } = work);
  sato = await firm.person('佐藤');
  await assign(sato);
});
afterAll(() => test.close());

const assign = (person: Person) =>
  work.leader
    .post(`${path}/team`)
    .send({ userId: person.userId, role: 'practitioner', fromOn: '2026-02-02', toOn: null })
    .expect(201);
const interest = '昨年度、同じサービスの助言を行いました。';
const declare = (who: Person, hasInterest = false) =>
  who
    .post(`${path}/independence`)
    .send({ hasInterest, explanation: hasInterest ? interest : '' })
    .expect(201);
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
const read = async <T>(who: Person, address: string) => (await who.get(address).expect(200)).body as T;
const listed = async (who: Person) =>
  (await read<EngagementSummaryView[]>(who, '/api/engagements')).map((one) => one.id);
const awaited = async (who: Person) =>
  (await read<OwnDeclarationView[]>(who, '/api/awaited-declarations')).map((one) => one.engagementId);
const declared = (of: Person, who = work.leader) =>
  read<JudgedDeclarationView[]>(who, `${path}/team/${of.userId}/declarations`);
const counting = async (of: Person) => (await declared(of)).find(({ hasInterest }) => hasInterest)!.id;
const reason = '助言は別のサービスについてのもので、当該管理策には関わらせない。';
const resolve = (of: Person, declarationId: string, who = work.leader, why = reason) =>
  who.post(`${path}/team/${of.userId}/resolve-interest`).send({ declarationId, reason: why });

describe('somebody on the team who has not declared', () => {
  it('is told what to declare on, and nothing of its work', async () => {
    const own = await read<OwnDeclarationView>(sato, `${path}/independence`);
    expect(Object.keys(own).sort()).toEqual(
      ['clientName', 'declaration', 'engagementId', 'engagementName', 'fromOn', 'leaderName', 'myRole', 'periodEnd']
        .concat(['periodStart', 'serviceName', 'state', 'toOn', 'userId'])
        .sort(),
    );
    expect(own).toMatchObject({ engagementId: id, myRole: 'practitioner', declaration: null });
    expect(await awaited(sato)).toEqual([id]);
    expect(await listed(sato)).toEqual([]);
    expect(codeOf(await sato.get(path).expect(403))).toBe('declare-first');
    await declare(sato);
    expect([await awaited(sato), await listed(sato)]).toEqual([[], [id]]);
    await sato.get(path).expect(200);
  });

  it('reads nothing by a role in the firm either, which lets others read', async () => {
    const deputy = await firm.person('副', 'quality_office', 'member');
    await deputy.get(path).expect(200);
    await assign(deputy);
    expect(codeOf(await deputy.get(path).expect(403))).toBe('declare-first');
    expect(await listed(deputy)).not.toContain(id);
    await declare(deputy);
    await deputy.get(path).expect(200);
  });

  it('is answered for by nobody else: a stranger is told that nothing is there', async () => {
    await work.outsider.get(`${path}/independence`).expect(404);
    await office.get(`${path}/independence`).expect(403);
    await work.outsider.post(`${path}/independence`).send({ hasInterest: false, explanation: '' }).expect(404);
  });
});

describe('a declared interest', () => {
  beforeEach(() => declare(sato, true));

  it('closes the engagement until it is resolved, even to who declares anew without one', async () => {
    expect(codeOf(await sato.get(path).expect(403))).toBe('interest-unresolved');
    await declare(sato);
    expect(codeOf(await sato.get(path).expect(403))).toBe('interest-unresolved');
    expect([await awaited(sato), await listed(sato)]).toEqual([[id], []]);
    const waits = (await read<EngagementSummaryView[]>(work.leader, '/api/engagements')).find((one) => one.id === id);
    expect(waits?.waiting).toContainEqual({ permission: 'independence.resolve', count: 1 });

    const { body } = await resolve(sato, await counting(sato)).expect(200);
    expect((body as TeamMemberView[]).find(({ userId }) => userId === sato.userId)?.declaration).toMatchObject({
      hasInterest: true,
      isResolved: true,
    });
    await sato.get(path).expect(200);
    expect([await awaited(sato), await listed(sato)]).toEqual([[], [id]]);
    expect((await actionsOf(test, id)).filter((action) => action === 'independence.interest-resolved')).toHaveLength(1);
    expect(await declared(sato)).toMatchObject([
      { hasInterest: false, isResolved: false, explanation: '', resolution: null },
      { hasInterest: true, isResolved: true, explanation: interest, resolution: { reason } },
    ]);
  });

  it('closes it again when it is another one', async () => {
    const first = await counting(sato);
    await resolve(sato, first).expect(200);
    await declare(sato, true);
    expect(codeOf(await sato.get(path).expect(403))).toBe('interest-unresolved');
    expect(codeOf(await resolve(sato, first).expect(409))).toBe('stale-version');
    await resolve(sato, await counting(sato)).expect(200);
    await sato.get(path).expect(200);
  });

  it('is resolved once, with a reason, and never by whoever declared it', async () => {
    const declaration = await counting(sato);
    expect(codeOf(await resolve(sato, declaration, work.leader, ' ').expect(422))).toBe(
      'independence.resolution-without-reason',
    );
    await resolve(sato, declaration, work.senior).expect(403);
    await resolve(sato, declaration, sato).expect(403);
    await resolve(sato, declaration, work.outsider).expect(404);
    await resolve(work.practitioner, declaration).expect(404);
    await resolve(sato, declaration).expect(200);
    expect(codeOf(await resolve(sato, declaration).expect(422))).toBe('independence.already-resolved');
    const [clear] = await declared(work.senior);
    expect(codeOf(await resolve(work.senior, clear!.id).expect(422))).toBe('independence.no-interest');
    expect((await actionsOf(test, id)).filter((action) => action === 'independence.interest-resolved')).toHaveLength(1);
  });

  it('of the leader is resolved by the quality office, which is told that it waits', async () => {
    await declare(work.leader, true);
    expect(codeOf(await work.leader.get(path).expect(403))).toBe('interest-unresolved');
    const waits = (await read<EngagementSummaryView[]>(office, '/api/engagements')).find((one) => one.id === id);
    expect(waits?.waiting).toContainEqual({ permission: 'independence.resolve', count: 1 });
    const [theirs] = await declared(work.leader, office);
    await resolve(work.leader, theirs!.id, office).expect(200);
    await work.leader.get(path).expect(200);
    expect(codeOf(await resolve(work.leader, theirs!.id).expect(422))).toBe('independence.own-interest');
  });
});
