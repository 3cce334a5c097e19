import { aFirm, asFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { IssuedInvitationView, MemberView } from '@akashi/contracts';
import { operations as table } from '@akashi/contracts/api';
import { clientPermissions } from '@akashi/domain/access';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { inputSchemas } from './description/inputs';
import { by, kindOf, requestFor, turnOf } from './hostile/ask';
import { operationsOf, type Operation } from './hostile/operation';
import { rememberStanding, type RememberedStanding } from './hostile/remember-standing';
import type { Schemas } from './hostile/sample';
import { codeOf, send, type Answer } from './hostile/send';
import { standingIssued, type Standing } from './hostile/standing';

let test: TestApp;
let port: number;
let firm: Firm;
let admin: Person;
let office: Person;
/** Whoever the administrator invited: the administrator opened the link, chose the password and signs in by it. */
let guest: Person;
let operations: Operation[];
let schemas: Schemas;
let standing: Standing;
let stands: RememberedStanding;
/** What binds the firm or a person, by the table of the API. */
const binding = new Set(
  table
    .filter(({ operation }) => operation.stepUp === 'signature')
    // What only a client's people do is no member's at all.
    .filter(({ operation }) => !clientPermissions.some((permission) => permission === operation.access))
    .map(({ operation }) => `${operation.method} /api/${operation.path}`),
);

beforeAll(async () => {
  test = await startTestApp(areas);
  port = (test.app.getHttpServer().address() as { port: number }).port;
  operations = operationsOf(test.app).sort((a, b) => turnOf(a) - turnOf(b));
  schemas = inputSchemas(test.app) as Schemas;
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  office = await firm.person('長谷川', 'quality_office', 'member');
  standing = await standingIssued(test, firm);
  stands = rememberStanding(test, standing);
  guest = await letIn();
  await staff();
}, 120_000);
afterAll(() => test.close());

async function letIn(): Promise<Person> {
  const [email, password] = ['shinjin@example.test', '管理者が打ち込んだ合言葉です'];
  const firmRoles = ['firm_admin', 'quality_office', 'member'];
  const asked = { familyName: '新', givenName: '人', title: '', email, firmRoles };
  const { path } = (await admin.post('/api/invitations').send(asked).expect(201)).body as IssuedInvitationView;
  const server = test.app.getHttpServer();
  const token = path?.split('#')[1];
  await request(server).post('/api/join').send({ token, familyKana: 'シン', givenKana: 'ジン', password }).expect(204);
  const signedIn = await request(server).post('/api/session').send({ email, password }).expect(200);
  const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const { userId } = signedIn.body as { userId: string };
  return { ...admin, userId, email, cookie };
}

/** Puts them on the team, as its leader: whom they would sign for, they work with. */
async function staff(): Promise<void> {
  const { engagementId } = standing.work;
  await asFirm(test, firm.firmId, (client) =>
    client.query(
      `INSERT INTO team_member (firm_id, engagement_id, user_id, role, from_on, assigned_by)
       VALUES ($1, $2, $3, 'engagement_leader', '2026-04-01', $4)`,
      [firm.firmId, engagementId, guest.userId, office.userId],
    ),
  );
}

/** One operation asked by somebody, about the guest wherever it is about a person. */
async function ask(operation: Operation, person: Person): Promise<Answer> {
  const now = await stands.now();
  const { version } = await asGuestStands();
  const right = requestFor(operation, schemas, { ...now, versions: { ...now.versions, userId: version } }, (slot) =>
    kindOf(slot) === 'userId' ? guest.userId : (now.ids[kindOf(slot)] ?? '00000000-0000-4000-8000-000000000000'),
  );
  const answer = await send(port, by(person, right));
  stands.after(operation, answer);
  return answer;
}

async function asGuestStands(): Promise<MemberView> {
  const members = (await office.get('/api/members').expect(200)).body as MemberView[];
  return members.find(({ userId }) => userId === guest.userId)!;
}

const staysSignedIn = ({ name }: Operation): boolean =>
  !['POST /api/session/close', 'POST /api/session', 'POST /api/session/choose', 'POST /api/account/password'].includes(
    name,
  );

describe('an administrator who takes the place of somebody they invited', () => {
  it('binds nothing by any operation of the API, and leaves no signature', { timeout: 300_000 }, async () => {
    expect(binding.size).toBeGreaterThan(20);
    const refused = new Set<string>();
    for (const operation of operations.filter(staysSignedIn)) {
      const answer = await ask(operation, guest);
      expect([operation.name, answer.status < 500]).toEqual([operation.name, true]);
      if (!binding.has(operation.name)) continue;
      expect([operation.name, answer.status, codeOf(answer)]).toEqual([operation.name, 403, 'not-identified']);
      refused.add(operation.name);
    }
    expect(refused).toEqual(binding);
    const signed = await test.admin.query(`SELECT FROM sign_off WHERE signer_id = $1`, [guest.userId]);
    expect(signed.rowCount).toBe(0);
    const events = (await ledgerOf(test, firm.firmId)).filter(({ actor }) => actor.id === guest.userId);
    // What asks a person anew is written down as that: of theirs there is only what concerns their own ways in.
    const anew = events.filter(({ actor }) => actor.authn !== 'session').map(({ action }) => action);
    expect(anew.filter((action) => !/^(member\.joined|factor\.|recovery-codes\.)/.test(action))).toEqual([]);
  });

  it('does not become somebody whom the ledger believes: no act of who let them in identifies them', async () => {
    for (const operation of operations.filter(staysSignedIn)) {
      await ask(operation, admin);
      const { rows } = await test.admin.query<{ open: boolean }>(
        `SELECT unconfirmed_since IS NOT NULL AS open FROM member WHERE user_id = $1`,
        [guest.userId],
      );
      expect([operation.name, rows[0]?.open]).toEqual([operation.name, true]);
    }
    expect((await ledgerOf(test, firm.firmId)).map(({ action }) => action)).not.toContain('member.confirmed');
  });
});

describe('somebody whom a colleague has identified', () => {
  it('binds as anybody else does, so that the rest is not true of a shut door', async () => {
    const stands = await asGuestStands();
    const enable = () => admin.post(`/api/members/${guest.userId}/enable`).send({ version: stands.version });
    if (stands.disabledAt !== null) await enable().expect(200);
    const { version } = await asGuestStands();
    await office.post(`/api/members/${guest.userId}/confirm`).send({ how: 'in-person', version }).expect(200);
    const again = await request(test.app.getHttpServer())
      .post('/api/session')
      .send({ email: guest.email, password: '管理者が打ち込んだ合言葉です' })
      .expect(200);
    const cookie = again.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const invite = operations.find(({ name }) => name === 'POST /api/invitations')!;
    expect((await ask(invite, { ...guest, cookie })).status).toBe(201);
  });
});
