import {
  aClientPerson,
  aComposedReport,
  aFirm,
  amending,
  aPaperWithEvidence,
  aPlannedEngagement,
  aReceivedLetter,
  aReportableEngagement,
  everyPointConfirmed,
  monthly,
  signsByPasskey,
  SoftAuthenticator,
  startTestApp,
  todayIsNotBefore,
  withClientPapers,
  workOff,
  type Firm,
  type PasskeyHolder,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { Reconciliation } from '@akashi/api-platform';
import type { EngagementView, FirmView, LedgerKeysView, LetterView, PaperView, ReportView } from '@akashi/contracts';
import { operations } from '@akashi/contracts/api';
import { clientPermissions } from '@akashi/domain/access';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let firm: Firm;
const holders = new Map<string, PasskeyHolder>();

beforeAll(async () => {
  test = await startTestApp(areas);
  firm = await aFirm(test);
});
afterAll(() => test.close());

/** The person as they sign by a passkey: one device each. */
async function by(person: Person): Promise<PasskeyHolder> {
  const known = holders.get(person.userId);
  if (known) return known;
  const holder = await signsByPasskey(test, person, new SoftAuthenticator());
  holders.set(person.userId, holder);
  return holder;
}

const act = async (person: Person, operation: string, body: object): Promise<unknown> =>
  (await by(person)).act(operation, body);

async function firmActs(): Promise<void> {
  const [admin, office] = [
    await firm.person('管理', 'firm_admin', 'member'),
    await firm.person('品管', 'quality_office', 'member'),
  ];
  const member = await firm.person('佐藤');
  const of = `/api/members/${member.userId}`;
  const version = async () => {
    const row = `SELECT version FROM member WHERE firm_id = $1 AND user_id = $2`;
    return (await test.admin.query<{ version: number }>(row, [firm.firmId, member.userId])).rows[0]!.version;
  };
  await act(admin, `PUT ${of}/roles`, { firmRoles: ['member', 'quality_office'], version: await version() });
  await act(admin, `PUT ${of}/second-factor`, { isRequired: true, version: await version() });
  await by(member);
  await act(admin, `POST ${of}/factors/reset`, { version: await version() });
  await act(admin, `POST ${of}/password-link`, { version: await version() });
  const token = { name: 'program', permissions: ['client.read'], engagementIds: null, days: 30 };
  await act(office, 'POST /api/account/tokens', token);
  await act(office, `POST ${of}/confirm`, { how: 'in-person', version: await version() });
  await act(admin, `POST ${of}/disable`, { reason: '退職したため', version: await version() });
  await act(admin, `POST ${of}/enable`, { version: await version() });

  const person = { familyName: '新', givenName: '人', title: '', email: 'shin@example.test', firmRoles: ['member'] };
  const { id } = (await act(admin, 'POST /api/invitations', person)) as { id: string };
  await act(admin, `POST /api/invitations/${id}/renew`, { version: 1 });

  const issuer = 'https://login.kasumidai.example';
  const provider = { issuer, clientId: 'akashi', secret: 'a-secret', domains: [], isOnly: false, version: 0 };
  await act(admin, 'PUT /api/firm/identity-provider', provider);
  await test.admin.query(`UPDATE identity_provider SET tested_at = now() WHERE firm_id = $1`, [firm.firmId]);
  await act(admin, 'PUT /api/firm/identity-provider/state', { isOn: true, version: 1 });

  const keys = (await (await by(admin)).get('/api/firm/ledger-keys').expect(200)).body as LedgerKeysView;
  await act(admin, 'POST /api/firm/ledger-keys', { number: keys.keys.at(-1)!.number });
  const at = async () => ((await (await by(admin)).get('/api/firm').expect(200)).body as FirmView).version;
  await act(admin, 'PUT /api/firm/log-retention', { days: 800, version: await at() });
  await act(admin, 'PUT /api/firm/second-factor', { isRequired: true, version: await at() });
  await act(admin, 'PUT /api/firm/second-factor', { isRequired: false, version: await at() });

  const correction = { path: 'deadlines.validityMonths', text: '15', confidence: 'found', source: '照会の回答' };
  const draft = await (
    await by(office)
  )
    .post(`/api/ruleset-versions/${encodeURIComponent(ismapRuleset20240801.id)}/revise`)
    .send({ reason: '照会で確かめたため', corrections: [correction] })
    .expect(201);
  const second = await firm.person('第二品管', 'quality_office', 'member');
  const ruleset = encodeURIComponent((draft.body as { id: string }).id);
  await act(second, `POST /api/ruleset-versions/${ruleset}/approve`, { version: 1 });
}

async function teamActs(): Promise<void> {
  const { leader, path, engagementId } = await aPlannedEngagement(test, firm);
  const joining = await firm.person('新任');
  const other = await firm.person('別の新任');
  const assign = ({ userId }: Person) =>
    act(leader, `POST ${path}/team`, { userId, role: 'practitioner', fromOn: '2026-02-02', toOn: null });
  await assign(joining);
  await assign(other);
  const declared = { hasInterest: true, explanation: '前職' };
  await act(joining, `POST ${path}/independence`, declared);
  const { rows } = await test.admin.query<{ id: string }>(
    `SELECT id FROM independence_declaration WHERE user_id = $1`,
    [joining.userId],
  );
  const reason = '前職は監査の対象に関わらない';
  await act(leader, `POST ${path}/team/${joining.userId}/resolve-interest`, { declarationId: rows[0]!.id, reason });
  await act(leader, `PUT ${path}/team/${other.userId}`, { toOn: '2026-12-31', version: 1 });
  await clientActs(leader, engagementId);
}

/** Whoever hands a way in to a client's people out signs for it. */
async function clientActs(leader: Person, engagementId: string): Promise<void> {
  const asked = `SELECT client_id AS id FROM engagement WHERE id = $1`;
  const of = (await test.admin.query<{ id: string }>(asked, [engagementId])).rows[0]!;
  const person = { familyName: '藤', givenName: '恵', title: '', email: 'fuji@example.test', kind: 'owner' };
  const invited = (await act(leader, `POST /api/clients/${of.id}/invitations`, person)) as { id: string };
  await act(leader, `POST /api/clients/${of.id}/invitations/${invited.id}/renew`, { version: 1 });
  const { userId } = await aClientPerson(test, { firmId: firm.firmId, clientId: of.id });
  const admin = await firm.person('第二の管理', 'firm_admin', 'member');
  await act(admin, `POST /api/clients/${of.id}/people/${userId}/password-link`, { version: 1 });
}

async function planActs(): Promise<void> {
  const drafted = await aPlannedEngagement(test, firm, { plan: 'draft' });
  await act(drafted.leader, `POST ${drafted.path}/plan/approve`, { version: 1 });
  const work = await aPlannedEngagement(test, firm);
  const amendment = amending(work);
  const decided = await amendment.decideAll(await amendment.drafted({ 2: monthly }));
  await act(work.leader, `POST ${work.path}/plan/amendment/approve`, { version: decided.amendment!.version });
}

async function paperActs(): Promise<void> {
  const work = await aPlannedEngagement(test, firm);
  const practitioner = await by(work.practitioner);
  const senior = await by(work.senior);
  const worked = [];
  for (const position of [1, 2, 3])
    worked.push(await aPaperWithEvidence({ ...work, practitioner }, work.designTest(position)));
  const body = ({ version, digest }: PaperView) => ({ version, digest });
  const batch = (papers: PaperView[]) => ({
    tests: papers.map(({ id, version, digest }) => ({ id, version, digest })),
  });
  const [one, ...many] = worked;
  await practitioner.act(`POST ${work.path}/tests/${one!.id}/sign`, body(one!));
  await practitioner.act(`POST ${work.path}/tests/sign`, batch(many));
  const seen = async ({ id }: PaperView) =>
    (await senior.get(`${work.path}/tests/${id}`).expect(200)).body as PaperView;
  await senior.act(`POST ${work.path}/tests/${one!.id}/review`, body(await seen(one!)));
  await senior.act(`POST ${work.path}/tests/review`, batch([await seen(many[0]!), await seen(many[1]!)]));
}

async function deliveryActs(): Promise<void> {
  todayIsNotBefore(test, '2027-06-30');
  const arranged = await aReportableEngagement(test, firm);
  const { path } = arranged;
  const leader = await by(arranged.leader);
  const senior = await by(arranged.senior);
  const work: TestedEngagement = { ...arranged, leader, senior };
  const letter = await aReceivedLetter(work);
  const points = everyPointConfirmed(letter);
  const [first, ...others] = points.points;
  const qualified = { ...first!, answer: 'qualified', words: '調査中の1件を除く' };
  const read = await senior
    .put(`${path}/letter/${letter.id}/points`)
    .send({ ...points, points: [qualified, ...others] })
    .expect(200);
  const { pointsVersion } = read.body as LetterView;
  const acknowledged = { version: pointsVersion, reason: '対象のサービスに関わらない事案であるため' };
  await leader.act(`POST ${path}/letter/${letter.id}/points/${first!.code}/acknowledge`, acknowledged);

  const { id, digest, version } = await aComposedReport(work);
  const report = `${path}/report/${id}`;
  await act(arranged.qualityReviewer, `POST ${report}/quality-review`, { version, digest });
  await leader.act(`POST ${report}/approve`, { version: version + 1, digest });
  const approved = (await leader.get(report).expect(200)).body as ReportView;
  await leader.act(`POST ${report}/issue`, { version: approved.version, digest });
  await workOff(test);
  const link = { recipientName: '受取人', recipientEmail: 'receiver@example.test', days: 7, maxDownloads: 5 };
  await leader.act(`POST ${path}/exports`, link);
  await withClientPapers(work);
  await senior.act(`POST ${path}/package`, {});
  await workOff(test);
  const { rows } = await test.admin.query<{ id: string }>(`SELECT id FROM handoff_package WHERE engagement_id = $1`, [
    work.engagementId,
  ]);
  const handing = { version: 1, handedOverOn: '2027-01-15', handedOverTo: '藤井 恵' };
  await leader.act(`POST ${path}/package/${rows[0]!.id}/hand-over`, handing);
  const now = (await senior.get(path).expect(200)).body as EngagementView;
  await leader.act(`POST ${path}/archive`, { version: now.version });
}

interface Kept {
  operation: string;
  streamId: string;
}

const kept = async (): Promise<Kept[]> => {
  const { rows } = await test.admin.query<Kept>(
    `SELECT act::json ->> 'operation' AS operation, stream_id AS "streamId" FROM assertion WHERE firm_id = $1`,
    [firm.firmId],
  );
  return rows;
};

const ofPasskeys = ({ kind }: { kind: string }): boolean => kind === 'assertion';

/** Of the firm's people: a client's people sign nothing by a passkey. */
const bindingActs = operations.filter(
  ({ operation }) =>
    operation.stepUp === 'signature' && !clientPermissions.some((permission) => permission === operation.access),
);
const formOf = ({ method, path }: { method: string; path: string }): RegExp =>
  new RegExp(`^${method} /api/${path.replace(/:[A-Za-z]+/g, '[^/]+')}$`);

describe('what a passkey signed for a binding act', () => {
  it('is kept for each of them, and bound by the event that tells of it', { timeout: 180_000 }, async () => {
    for (const acts of [firmActs, teamActs, planActs, paperActs, deliveryActs]) await acts();
    const all = await kept();
    const thrownAway = bindingActs.filter(({ operation }) => !all.some((one) => formOf(operation).test(one.operation)));
    expect(thrownAway.map(({ name }) => name)).toEqual([]);
    expect(bindingActs.length).toBeGreaterThan(29);

    const streams = [...new Set(all.map(({ streamId }) => streamId))];
    const found = await Promise.all(
      streams.map((stream) => test.app.get(Reconciliation).run(firm.firmId, stream, 'nightly')),
    );
    // One that no event binds would be told as added; people and papers of a spec are written past the routes.
    expect(found.flatMap(({ differences }) => differences).filter(ofPasskeys)).toEqual([]);
    const rows = found.flatMap(({ kinds }) => kinds.filter(({ kind }) => kind === 'assertion').map((one) => one.rows));
    expect(rows.reduce((sum, one) => sum + one, 0)).toBe(all.length);
  });

  it('is found missing when the row of a firm’s own act is taken away', async () => {
    await test.admin.query(`DELETE FROM assertion WHERE stream_id = $1 AND act LIKE '%firm/ledger-keys%'`, [
      firm.firmId,
    ]);
    const { differences } = await test.app.get(Reconciliation).run(firm.firmId, firm.firmId, 'nightly');
    expect(differences.filter(ofPasskeys)).toMatchObject([{ kind: 'assertion', difference: 'missing' }]);
  });
});
