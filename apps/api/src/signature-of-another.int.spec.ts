import { aFirm, passwordGivenAgain, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import { PasswordHasher } from '@akashi/api-people';
import { sessionApi } from '@akashi/contracts/api';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { inputSchemas } from './description/inputs';
import { by, kindOf, requestFor, turnOf } from './hostile/ask';
import { operationsOf, type Operation } from './hostile/operation';
import { rememberStanding, type RememberedStanding } from './hostile/remember-standing';
import type { Schemas, Slot } from './hostile/sample';
import { send, type Answer } from './hostile/send';
import { standingIssued, type Standing } from './hostile/standing';

let test: TestApp;
let port: number;
let firm: Firm;
let admin: Person;
let operations: Operation[];
let schemas: Schemas;
let standing: Standing;
let stands: RememberedStanding;
/** Everyone of the engagement, whose signatures it is about. */
let signers: Person[];
/** Whatever the administrator wrote or was answered, as words that could be a password or a cookie. */
const learned = new Set<string>();
/** Operations that were carried out for the administrator. */
const done = new Set<string>();

const password = '正しい馬の電池 staple';
const typed = '管理者が打ち込んだ合言葉です';

beforeAll(async () => {
  test = await startTestApp(areas);
  port = (test.app.getHttpServer().address() as { port: number }).port;
  operations = operationsOf(test.app).sort((a, b) => turnOf(a) - turnOf(b));
  schemas = inputSchemas(test.app) as Schemas;
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  standing = await standingIssued(test, firm);
  stands = rememberStanding(test, standing);
  const { leader, senior, practitioner, qualityReviewer } = standing.work;
  signers = [leader, senior, practitioner, qualityReviewer];
  const hash = await test.app.get(PasswordHasher).hash(password);
  const ids = [admin, ...signers].map(({ userId }) => userId);
  await test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = ANY ($1)`, [ids, hash]);
  await passwordGivenAgain(test, admin);
}, 120_000);
afterAll(() => test.close());

const secretsOf = () =>
  test.admin.query<{ id: string; hash: string }>(
    `SELECT id, password_hash AS hash FROM account WHERE id = ANY ($1) ORDER BY id`,
    [signers.map(({ userId }) => userId)],
  );

const signaturesOf = async (): Promise<string[]> => {
  const { rows } = await test.admin.query<{ row: string }>(
    `SELECT s::text AS row FROM sign_off s WHERE signer_id = ANY ($1) ORDER BY 1`,
    [signers.map(({ userId }) => userId)],
  );
  return rows.map(({ row }) => row);
};

/** Asks as the administrator, once about each of the signers, with a password wherever anything like one fits. */
async function ask(operation: Operation, of: Person): Promise<Answer> {
  const now = await stands.now();
  const id = (slot: Slot): string =>
    kindOf(slot) === 'userId' ? of.userId : (now.ids[kindOf(slot)] ?? '00000000-0000-4000-8000-000000000000');
  const { rows } = await test.admin.query<{ version: number }>(`SELECT version FROM member WHERE user_id = $1`, [
    of.userId,
  ]);
  const versions = { ...now.versions, userId: rows[0]!.version };
  const right = requestFor(operation, schemas, { ...now, versions }, id);
  const body = typeof right.body === 'string' && !operation.upload ? withPassword(right.body) : right.body;
  const sent = by(admin, { ...right, ...(body === undefined ? {} : { body }) });
  const answer = await send(port, sent);
  stands.after(operation, answer);
  learn(String(body ?? ''));
  learn(answer.body.toString());
  learn(JSON.stringify(answer.headers));
  if (answer.status < 300) done.add(operation.name);
  return answer;
}

function withPassword(text: string): string {
  const body = JSON.parse(text) as Record<string, unknown>;
  for (const field of ['password', 'old']) if (field in body) body[field] = typed;
  // The administrator is on no team: a token of theirs is for all that they may read.
  if ('engagementIds' in body) Object.assign(body, { engagementIds: null, permissions: ['member.read'] });
  return JSON.stringify(body);
}

/** Every string in what was said: of a text of JSON, and of a link what stands behind its `#`. */
function learn(text: string): void {
  for (const [word] of text.matchAll(/[\p{L}\p{N}_$=,.+/ -]{12,200}/gu))
    if (learned.size < 20_000) learned.add(word.trim());
}

/** The administrator's own session would end under them: what ends it is asked last, and it is signed in anew. */
const endsOwn = ({ name }: Operation): boolean =>
  ['POST /api/session/close', 'POST /api/session', 'POST /api/session/choose'].includes(name);

describe('an administrator cannot bring about a signature of another person', () => {
  it('asks every operation of the API about every one of them', { timeout: 300_000 }, async () => {
    const before = [(await secretsOf()).rows, await signaturesOf()];
    const allowed = operations.filter((operation) => !endsOwn(operation));
    expect(allowed.length).toBeGreaterThan(100);
    for (const operation of allowed) {
      for (const signer of signers) {
        const answer = await ask(operation, signer);
        expect([operation.name, answer.status < 500]).toEqual([operation.name, true]);
      }
    }
    // What an administrator is there for was done to them, so that the rest is not true of a shut door.
    expect([...done]).toEqual(
      expect.arrayContaining([
        'POST /api/invitations',
        'PUT /api/members/:userId/roles',
        'POST /api/members/:userId/sessions/end',
        'POST /api/members/:userId/disable',
        'POST /api/members/:userId/password-link',
        'POST /api/account/tokens',
      ]),
    );
    expect([(await secretsOf()).rows, await signaturesOf()]).toEqual(before);
  });

  it('passes the step-up of none of them with anything that was sent or answered', async () => {
    const hasher = test.app.get(PasswordHasher);
    const { rows } = await secretsOf();
    expect(rows).toHaveLength(4);
    expect(learned.has(typed)).toBe(true);
    // They share one hash here, so that one look is a look at all four.
    const [hash, ...others] = [...new Set(rows.map((row) => row.hash))];
    expect(others).toEqual([]);
    const likely = [...learned].filter((word) => !/^[0-9a-f-]{12,}$/.test(word)).slice(0, 300);
    const fits = [];
    for (const word of [typed, ...likely]) if (await hasher.matches(hash!, word)) fits.push(word);
    expect(fits).toEqual([]);
    expect(await hasher.matches(hash!, password)).toBe(true);
  });

  it('holds no session of theirs, and every cookie that was told is the administrator’s own', async () => {
    const cookies = [...learned].flatMap((word) => /akashi=([\w-]{43})/.exec(word)?.[1] ?? []);
    for (const secret of cookies) {
      const answer = await request(test.app.getHttpServer()).get('/api/session').set('Cookie', `akashi=${secret}`);
      expect([401, admin.userId]).toContain(answer.status === 401 ? 401 : (answer.body as { userId: string }).userId);
    }
  });

  it('holds no token of theirs: every one that was told is of the administrator’s making', async () => {
    const tokens = [...learned].filter((word) => /^akashi_[0-9A-Za-z]{49}$/.test(word));
    expect(tokens.length).toBeGreaterThan(0);
    const { rows } = await test.admin.query<{ id: string }>(`SELECT DISTINCT user_id AS id FROM api_token`);
    expect(rows).toEqual([{ id: admin.userId }]);
  });

  it('lets each of them in again by the password that they alone know, and nobody by the administrator’s', async () => {
    await test.admin.query(`DELETE FROM sign_in_throttle`);
    await test.admin.query(`UPDATE member SET disabled_at = NULL WHERE user_id = ANY ($1)`, [
      signers.map(({ userId }) => userId),
    ]);
    for (const { email } of signers) {
      const signIn = (word: string) =>
        request(test.app.getHttpServer()).post('/api/session').send({ email, password: word });
      await signIn(typed).expect(401);
      const cookie = (await signIn(password).expect(200)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      const stepUp = (word: string) =>
        request(test.app.getHttpServer())
          .post(`/api/${sessionApi.stepUp.path}`)
          .set('Cookie', cookie)
          .send({ password: word, code: '' });
      await stepUp(typed).expect(401);
      await stepUp(password).expect(204);
    }
  });

  it('gives an invited person’s place to nobody who keeps the link: it opens once, and its person changes the password', async () => {
    const fresh = await firm.person('別の管理', 'firm_admin', 'member');
    const person = {
      familyName: '新',
      givenName: '人',
      title: '',
      firmRoles: ['member'],
      email: 'shinjin@example.test',
    };
    const invited = (await fresh.post('/api/invitations').send(person).expect(201)).body as {
      id: string;
      path: string;
    };
    const token = invited.path.split('#')[1];
    const join = (word: string) =>
      request(test.app.getHttpServer())
        .post('/api/join')
        .send({ token, familyKana: 'シン', givenKana: 'ジン', password: word });
    await join('朝の珈琲と窓辺の青い鳥です').expect(204);
    await join(typed).expect(422);
    await fresh.post(`/api/invitations/${invited.id}/renew`).send({ version: 2 }).expect(422);
    const anew = await fresh.post('/api/invitations').send(person).expect(422);
    expect((anew.body as { code: string }).code).toBe('member.already-admitted');
  });

  it('sets by a link of their own making a password that signs nothing, whoever they have confirm it', async () => {
    const issuer = await firm.person('第三の管理', 'firm_admin', 'member');
    const accomplice = await firm.person('第四の管理', 'firm_admin', 'member');
    const { practitioner, path } = standing.work;
    const version = async () => {
      const row = `SELECT version FROM member WHERE firm_id = $1 AND user_id = $2`;
      return (await test.admin.query<{ version: number }>(row, [firm.firmId, practitioner.userId])).rows[0]!.version;
    };
    const of = `/api/members/${practitioner.userId}`;
    const handOut = async (by: Person) =>
      (
        await by
          .post(`${of}/password-link`)
          .send({ version: await version() })
          .expect(201)
      ).body as { path: string };
    await handOut(accomplice);
    const token = (await handOut(issuer)).path.split('#')[1];
    const server = test.app.getHttpServer();
    await request(server).post('/api/password-link').send({ token, password: typed }).expect(204);
    const entered = await request(server)
      .post('/api/session')
      .send({ email: practitioner.email, password: typed })
      .expect(200);
    const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const sign = () =>
      request(server)
        .post(`${path}/tests/${standing.work.tests.accessOperation}/sign`)
        .set('Cookie', cookie)
        .send({ version: 1, digest: '0'.repeat(64) });
    expect((await sign().expect(403)).body.code).toBe('not-identified');
    // Neither of those who handed a link out identifies the person by it, nor does the one who came in confirm themselves.
    for (const by of [issuer, accomplice]) {
      const refused = await by
        .post(`${of}/confirm`)
        .send({ how: 'in-person', version: await version() })
        .expect(422);
      expect((refused.body as { code: string }).code).toBe('member.confirmed-by-issuer');
    }
    const own = await request(server)
      .post(`${of}/confirm`)
      .set('Cookie', cookie)
      .send({ how: 'in-person', version: await version() });
    expect(own.status).toBeGreaterThanOrEqual(400);
    expect((await sign().expect(403)).body.code).toBe('not-identified');
  });
});
