import { Reconciliation } from '@akashi/api-platform';
import {
  aBuiltPackage,
  aComposedReport,
  aFirm,
  aReportableEngagement,
  ledgerOf,
  signsByPasskey,
  SoftAuthenticator,
  startTestApp,
  todayIsNotBefore,
  verifyOffline,
  withClientPapers,
  workOff,
  type PasskeyHolder,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { EngagementView, PackageView, ReportView } from '@akashi/contracts';
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: TestedEngagement;
let leader: PasskeyHolder;
let key: SoftAuthenticator;

/** Reviewed in a session, approved and issued by the leader's passkey. */
beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  todayIsNotBefore(test, '2027-06-30');
  work = await aReportableEngagement(test, await aFirm(test));
  const { id, digest, version } = await aComposedReport(work);
  const path = `${work.path}/report/${id}`;
  await work.qualityReviewer.post(`${path}/quality-review`).send({ version, digest }).expect(200);
  key = new SoftAuthenticator();
  leader = await signsByPasskey(test, work.leader, key);
  const approved = await act(`${path}/approve`, { version: version + 1, digest });
  await act(`${path}/issue`, { version: (approved as ReportView).version, digest });
  await workOff(test);
  await withClientPapers(work);
  for (const table of rewritten) await test.admin.query(`CREATE TABLE ${table}_kept AS SELECT * FROM ${table}`);
});
afterAll(() => test.close());

/** What one spec rewrites is as it was for the next. */
const rewritten = ['assertion', 'sign_off_assertion'];
afterEach(async () => {
  await test.admin.query(`DELETE FROM sign_off_assertion; DELETE FROM assertion`);
  for (const table of rewritten) await test.admin.query(`INSERT INTO ${table} SELECT * FROM ${table}_kept`);
});

const act = (path: string, body: object): Promise<unknown> => leader.act(`POST ${path}`, body);
const bytesOf = async ({ id }: PackageView) =>
  (await work.practitioner.get(`${work.path}/package/${id}/file`).expect(200)).body as Buffer;
const factOf = async (action: string) =>
  (await ledgerOf(test, work.engagementId)).find((event) => event.action === action)?.facts['assertionSha256'];

describe('the nightly comparison', () => {
  const compared = async () => {
    const { kinds, differences } = await test.app.get(Reconciliation).run(work.firmId, work.engagementId, 'nightly');
    return { differences, kind: kinds.find(({ kind }) => kind === 'assertion') };
  };
  const rewrite = (statement: string) => test.admin.query(`${statement} WHERE stream_id = $1`, [work.engagementId]);

  it('finds what a passkey signed as the event of the act has it', async () => {
    expect(await compared()).toEqual({ differences: [], kind: { kind: 'assertion', rows: 2, differing: 0 } });
  });

  it.each(['act', 'request', 'credential_id', 'public_key', 'client_data', 'authenticator_data', 'signature'])(
    'names the row whose %s was rewritten, and the event that has it otherwise',
    async (column) => {
      const { rows } = await test.admin.query<{ id: string }>(
        `UPDATE assertion SET ${column} = ${column} || ${column}
         WHERE stream_id = $1 AND act LIKE '%/approve"%' RETURNING id`,
        [work.engagementId],
      );
      const event = (await ledgerOf(test, work.engagementId)).find(({ action }) => action === 'report.approved')!;
      const { differences, kind } = await compared();
      expect(kind).toMatchObject({ rows: 2, differing: 1 });
      expect(differences).toMatchObject([
        { kind: 'assertion', difference: 'changed', key: rows[0]!.id, event: { seq: event.seq } },
      ]);
      expect(differences[0]!.recorded).toBe(String(event.facts['assertionSha256']).slice(0, 12));
    },
  );

  it('tells one that is another person’s now, one that is gone and one that no event has', async () => {
    await rewrite(`UPDATE assertion SET signer_id = gen_random_uuid()`);
    const two = (difference: string) => [{ difference }, { difference }];
    expect((await compared()).differences).toMatchObject([...two('missing'), ...two('added')]);
    await test.admin.query(`DELETE FROM sign_off_assertion WHERE engagement_id = $1`, [work.engagementId]);
    await rewrite(`DELETE FROM assertion`);
    expect((await compared()).differences).toMatchObject(two('missing'));
  });

  it.each([
    ['taken away from the signature', `DELETE FROM sign_off_assertion`, 'missing'],
    [
      'put under another signature',
      `UPDATE sign_off_assertion SET assertion_id = (SELECT id FROM assertion WHERE act LIKE '%/issue"%' AND stream_id = $1)`,
      'changed',
    ],
  ])('names the signature whose answer was %s', async (_, statement, difference) => {
    const { rows } = await test.admin.query<{ id: string }>(
      `SELECT id FROM sign_off WHERE engagement_id = $1 AND role = 'approve'`,
      [work.engagementId],
    );
    await test.admin.query(`${statement} WHERE engagement_id = $1`, [work.engagementId]);
    expect((await compared()).differences).toMatchObject([{ kind: 'assertion', difference, key: rows[0]!.id }]);
  });

  it('names a signature by a password that an answer was put under', async () => {
    const { rows } = await test.admin.query<{ id: string }>(
      `INSERT INTO sign_off_assertion (firm_id, engagement_id, sign_off_id, assertion_id)
       SELECT s.firm_id, s.engagement_id, s.id, a.id FROM sign_off s
       JOIN assertion a ON a.stream_id = s.engagement_id AND a.act LIKE '%/approve"%'
       WHERE s.engagement_id = $1 AND s.role = 'quality_review' RETURNING sign_off_id AS id`,
      [work.engagementId],
    );
    expect((await compared()).differences).toMatchObject([{ difference: 'added', key: rows[0]!.id }]);
  });
});

describe('what a passkey signed', () => {
  it('is bound by the event of the approval, and checked by whoever receives the package', async () => {
    expect(await factOf('report.quality-reviewed')).toBeNull();
    const hash = await factOf('report.approved');
    const bytes = await bytesOf(await aBuiltPackage(test, work));
    const { checks } = await verifyOffline(bytes);
    expect(checks.find(({ id }) => id === 'passkeys')).toEqual({
      id: 'passkeys',
      status: 'holds',
      reason: 'others-not-shown',
      place: '2',
    });
    const lines = bytes.toString('latin1').match(/\{"act":"[^\n]*/g) ?? [];
    const hashes = lines.map((line) => createHash('sha256').update(line).digest('hex'));
    expect(hashes).toEqual([hash, await factOf('report.issued')]);
    // A job wrote the issue; what it binds is what the leader's device signed when they asked for it.
    const asked = JSON.parse(lines[1]!) as { act: string; request: string; signer: string };
    expect((JSON.parse(asked.act) as { operation: string }).operation).toMatch(/\/issue$/);
    const event = (await ledgerOf(test, work.engagementId)).find(({ action }) => action === 'report.issued');
    expect(JSON.parse(asked.request)).toMatchObject({ digest: event?.facts['digest'] });
    expect([asked.signer, event?.actor]).toMatchObject([leader.userId, { id: leader.userId, authn: 'job' }]);
  });

  it('is told with the signature: by which passkey it was put', async () => {
    const [report] = (await work.senior.get(`${work.path}/report`).expect(200)).body.versions as { id: string }[];
    const { signatures } = (await work.senior.get(`${work.path}/report/${report!.id}`).expect(200)).body as ReportView;
    expect(signatures.map(({ role, method, passkey }) => [role, method, passkey])).toEqual([
      ['quality_review', 'password', null],
      ['approve', 'passkey', key.credentialId],
    ]);
  });

  it('stops a package when it was changed in the database afterwards', async () => {
    await test.admin.query(`UPDATE assertion SET signature = public_key WHERE stream_id = $1`, [work.engagementId]);
    const refused = await work.senior.post(`${work.path}/package`).expect(422);
    expect(refused.body).toMatchObject({ code: 'ledger.rows-differ', facts: { differing: 2 } });
  });

  it('stands under handing over and archiving too', async () => {
    const { id } = await aBuiltPackage(test, work);
    const handing = { version: 1, handedOverOn: '2027-01-15', handedOverTo: '藤井 恵' };
    await act(`${work.path}/package/${id}/hand-over`, handing);
    const { rows } = await test.admin.query<{ act: string; request: string }>(
      `SELECT act, request FROM assertion WHERE stream_id = $1 ORDER BY made_at`,
      [work.engagementId],
    );
    expect(rows.map(({ act }) => (JSON.parse(act) as { operation: string }).operation.split('/').at(-1))).toEqual([
      'approve',
      'issue',
      'hand-over',
    ]);
    expect(JSON.parse(rows[2]!.request)).toEqual(handing);
    expect(await factOf('package.handed-over')).toMatch(/^[0-9a-f]{64}$/);
    const { version } = (await work.senior.get(work.path).expect(200)).body as EngagementView;
    await act(`${work.path}/archive`, { version });
    expect(await factOf('engagement.archived')).toMatch(/^[0-9a-f]{64}$/);
  });
});
