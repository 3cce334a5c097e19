import {
  aFirm,
  anApprovedReport,
  aReportableEngagement,
  ledgerOf,
  reportDay,
  signsByPasskey,
  SoftAuthenticator,
  startTestApp,
  todayIsNotBefore,
  workOff,
  type PasskeyHolder,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { createApp, Reconciliation } from '@akashi/api-platform';
import type { IssuedTokenView, JobView, PasskeyChallengeView, ReportView } from '@akashi/contracts';
import { tokenPermissions } from '@akashi/domain/access';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
/** Another process, which is gone before the work is done. */
let ending: NestExpressApplication;
let work: TestedEngagement;
let report: ReportView;
let leader: PasskeyHolder;
let path: string;
const key = new SoftAuthenticator();

beforeAll(async () => {
  test = await startTestApp(areas);
  ending = await createApp(test.config, areas);
  todayIsNotBefore({ ...test, app: ending }, reportDay);
  work = await aReportableEngagement(test, await aFirm(test));
  report = await anApprovedReport(test, work);
  leader = await signsByPasskey(test, work.leader, key);
  path = `${work.path}/report/${report.id}`;
}, 60_000);
afterAll(() => test.close());

const body = () => ({ version: report.version, digest: report.digest });
const jobs = async () =>
  (await test.admin.query<{ id: string }>(`SELECT id FROM job WHERE engagement_id = $1`, [work.engagementId])).rows;
const keptForIssue = async () =>
  (await test.admin.query<{ id: string }>(`SELECT id FROM assertion WHERE act LIKE '%/issue%'`)).rows;

interface Sending {
  cookie?: string;
  proof: string;
  sent?: object;
  idempotencyKey?: string;
  at?: NestExpressApplication;
}

/** Asks for the issue; gives status and code, or the job. */
async function issue({ cookie = leader.cookie, proof, sent = body(), idempotencyKey, at = test.app }: Sending) {
  const asking = request(at.getHttpServer()).post(`${path}/issue`).set('Cookie', cookie).set('X-Passkey-Proof', proof);
  if (idempotencyKey) void asking.set('Idempotency-Key', idempotencyKey);
  const answer = await asking.send(sent);
  return { status: answer.status, code: (answer.body as { code?: string }).code, id: (answer.body as JobView).id };
}

/** The same person in another browser, which asks its device for itself. */
async function anotherBrowser(): Promise<{ cookie: string; proof: () => Promise<string> }> {
  const server = test.app.getHttpServer();
  const asked = await request(server).post('/api/session/passkey/ask').expect(200);
  const entered = await request(server)
    .post('/api/session/passkey')
    .send(key.sign(asked.body as PasskeyChallengeView))
    .expect(200);
  const cookie = (entered.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  const proof = async () => {
    const act = { operation: `POST ${path}/issue`, body: JSON.stringify(body()) };
    const question = await request(server).post('/api/session/passkey/ask-for-act').set('Cookie', cookie).send(act);
    const answer = key.sign(question.body as PasskeyChallengeView);
    return Buffer.from(JSON.stringify(answer)).toString('base64url');
  };
  return { cookie, proof };
}

describe('an issue that nobody proved', () => {
  it('is not asked for by an assertion over another digest, another act, or one that was used', async () => {
    const otherDigest = { ...body(), digest: '0'.repeat(64) };
    const overOther = await leader.proofFor(`POST ${path}/issue`, otherDigest);
    expect(await issue({ proof: overOther })).toMatchObject({ status: 422, code: 'factor.passkey-expired' });
    const ofApproval = await leader.proofFor(`POST ${path}/approve`, body());
    expect(await issue({ proof: ofApproval })).toMatchObject({ status: 422, code: 'factor.passkey-expired' });
    const stale = { ...body(), version: 99 };
    const used = await leader.proofFor(`POST ${path}/issue`, stale);
    expect(await issue({ proof: used, sent: stale })).toMatchObject({ status: 409 });
    expect(await issue({ proof: used, sent: stale })).toMatchObject({ status: 422, code: 'factor.passkey-expired' });
    expect([await jobs(), await keptForIssue()]).toEqual([[], []]);
  });

  it('is not asked for by a program of the leader’s, whatever proof it sends along', async () => {
    const wanted = { name: 'program', permissions: tokenPermissions, engagementIds: null, days: 1 };
    const mayHold = tokenPermissions.filter((permission) => !/^(security-log|firm-ledger)/.test(permission));
    const made = await leader.act('POST /api/account/tokens', { ...wanted, permissions: mayHold });
    const { token } = made as IssuedTokenView;
    const proof = await leader.proofFor(`POST ${path}/issue`, body());
    for (const act of ['issue', 'approve', 'quality-review']) {
      const asked = request(test.app.getHttpServer()).post(`${path}/${act}`).set('Authorization', `Bearer ${token}`);
      const answer = await asked.set('Cookie', leader.cookie).set('X-Passkey-Proof', proof).send(body());
      expect([act, answer.status, (answer.body as { code: string }).code]).toEqual([act, 403, 'not-for-programs']);
    }
    expect(await jobs()).toEqual([]);
  });
});

describe('an issue that is asked for more than once', () => {
  it('from two browsers, by one proof twice, and under one key, is one job; and is done after its process ended', async () => {
    const other = await anotherBrowser();
    const mine = () => leader.proofFor(`POST ${path}/issue`, body());
    const twice = await mine();
    const [first, again] = await Promise.all([issue({ proof: twice, at: ending }), issue({ proof: twice })]);
    // One device answers one browser after the other: its count goes up with each.
    const elsewhere = await issue({ cookie: other.cookie, proof: await other.proof(), at: ending });
    expect([first, again].map(({ status }) => status).sort()).toEqual([202, 422]);
    expect(elsewhere).toMatchObject({ status: 202, code: undefined });
    const [one, same] = [
      await issue({ proof: await mine(), idempotencyKey: 'one' }),
      await issue({ cookie: other.cookie, proof: await other.proof(), idempotencyKey: 'one', at: ending }),
    ];
    expect([one.status, same.status]).toEqual([202, 202]);
    const [job, ...more] = await jobs();
    expect(more).toEqual([]);
    expect(new Set([first.id, again.id, elsewhere.id, one.id, same.id].filter(Boolean))).toEqual(new Set([job!.id]));

    await ending.close();
    await workOff(test);
    const issued = (await ledgerOf(test, work.engagementId)).filter(({ action }) => action === 'report.issued');
    expect(issued).toHaveLength(1);
    // What the device signed for it is kept once, and is what the event tells of.
    expect(issued[0]?.facts['assertionSha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(await keptForIssue()).toHaveLength(1);
    const { differences } = await test.app.get(Reconciliation).run(work.firmId, work.engagementId, 'nightly');
    expect(differences.filter(({ kind }) => kind === 'assertion')).toEqual([]);

    expect(await issue({ proof: twice })).toMatchObject({ status: 422, code: 'factor.passkey-expired' });
    expect(await issue({ proof: await mine() })).toMatchObject({ status: 422 });
    expect(await jobs()).toHaveLength(1);
  });
});
