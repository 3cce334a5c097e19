import { aFirm, asFirm, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PasswordHasher } from '../passwords/password-hasher';

let test: TestApp;
let firm: Firm;
const password = '正しい馬の電池 staple';

beforeAll(async () => {
  test = await startTestApp([]);
  firm = await aFirm(test);
});
afterAll(async () => {
  await test.close();
});

/** Someone with a real password. */
async function someone(name: string): Promise<string> {
  const person = await firm.person(name);
  const hash = await test.app.get(PasswordHasher).hash(password);
  await asFirm(test, firm.firmId, (client) =>
    client.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [person.userId, hash]),
  );
  return person.email;
}

const signIn = (email: string, word: string) =>
  request(test.app.getHttpServer()).post('/api/session').send({ email, password: word });

describe('signing in', () => {
  it('opens a session with a cookie that scripts cannot read', async () => {
    const answer = await signIn(await someone('ana'), password).expect(200);
    expect(answer.body).toMatchObject({ firmId: firm.firmId, firmRoles: ['member'] });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^akashi=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('says the same of a wrong password and of an address that nobody has', async () => {
    const wrong = await signIn(await someone('ben'), 'wrong').expect(401);
    const nobody = await signIn('nobody@example.test', 'wrong').expect(401);
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...nobody.body, requestId: '' });
    expect(wrong.body.code).toBe('wrong-credentials');
  });

  it('ends the session that the same browser had before', async () => {
    const email = await someone('dai');
    const before = (await signIn(email, password).expect(200)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const again = await signIn(email, password).set('Cookie', before).expect(200);
    const after = again.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const ask = (cookie: string) => request(test.app.getHttpServer()).get('/api/session').set('Cookie', cookie);
    await ask(before).expect(401);
    await ask(after).expect(200);
  });

  it('keeps only a hash of the session, and forgets it at once when it is closed', async () => {
    const answer = await signIn(await someone('cho'), password).expect(200);
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const { rows } = await test.admin.query<{ row: string }>(`SELECT s::text AS row FROM session s`);
    expect(rows.some((row) => row.row.includes(cookie.slice('akashi='.length)))).toBe(false);

    const server = test.app.getHttpServer();
    await request(server).get('/api/session').set('Cookie', cookie).expect(200);
    await request(server).post('/api/session/close').set('Cookie', cookie).expect(204);
    await request(server).get('/api/session').set('Cookie', cookie).expect(401);
  });

  it('ends a session on the next request after its account is disabled', async () => {
    const person = await firm.person('dan');
    await person.get('/api/session').expect(200);
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE account SET disabled_at = now() WHERE id = $1`, [person.userId]),
    );
    await person.get('/api/session').expect(401);
  });

  it('ends twelve hours after it began, however busy the person is', async () => {
    const email = await someone('hal');
    const cookie = (await signIn(email, password).expect(200)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const ask = () => request(test.app.getHttpServer()).get('/api/session').set('Cookie', cookie);
    const ofHal = `WHERE user_id = (SELECT id FROM account WHERE email = $1) AND user_agent <> 'spec'`;
    const { rows } = await test.admin.query<{ hours: number }>(
      `SELECT extract(epoch FROM absolute_expires_at - created_at)::int / 3600 AS hours FROM session ${ofHal}`,
      [email],
    );
    expect(rows).toEqual([{ hours: 12 }]);

    // Five minutes before the end they are still working, and that moves the idle limit beyond the end.
    const move = (seen: string, end: string) =>
      test.admin.query(
        `UPDATE session SET last_seen_at = now() - interval '2 minutes', idle_expires_at = now() + interval '20 minutes',
           created_at = now() - ${seen}::interval, absolute_expires_at = now() + ${end}::interval ${ofHal}`,
        [email],
      );
    await move(`'11 hours 55 minutes'`, `'5 minutes'`);
    await ask().expect(200);
    const { rows: touched } = await test.admin.query<{ beyond: boolean }>(
      `SELECT idle_expires_at > absolute_expires_at AND absolute_expires_at < now() + interval '6 minutes' AS beyond
       FROM session ${ofHal}`,
      [email],
    );
    expect(touched).toEqual([{ beyond: true }]);
    await move(`'12 hours 1 minute'`, `'-1 minute'`);
    await ask().expect(401);
  });

  it('ends after half an hour without a request', async () => {
    const person = await firm.person('ida');
    await person.get('/api/session').expect(200);
    await test.admin.query(`UPDATE session SET idle_expires_at = now() - interval '1 second' WHERE user_id = $1`, [
      person.userId,
    ]);
    await person.get('/api/session').expect(401);
  });

  it('gives a role taken away no more force on the next request', async () => {
    const person = await firm.person('eve', 'firm_admin', 'member');
    expect((await person.get('/api/session')).body.permissions).toContain('member.invite');
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE member SET firm_roles = '{member}' WHERE user_id = $1`, [person.userId]),
    );
    expect((await person.get('/api/session')).body.permissions).not.toContain('member.invite');
  });

  it('lets at most five of forty parallel guesses reach the password, and then says how long to wait', async () => {
    const email = await someone('fay');
    const answers = await Promise.all(Array.from({ length: 40 }, () => signIn(email, 'guess')));
    expect(answers.filter((answer) => answer.status === 401).length).toBeLessThanOrEqual(5);
    const slowed = answers.filter((answer) => answer.status === 429);
    expect(slowed.length).toBeGreaterThanOrEqual(35);
    expect(Number(slowed[0]?.headers['retry-after'])).toBeGreaterThan(0);
    await signIn(email, password).expect(429);
  });

  it('asks the password again for a step up, and takes no other', async () => {
    const email = await someone('gil');
    const cookie = (await signIn(email, password)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const stepUp = (word: string) =>
      request(test.app.getHttpServer())
        .post('/api/session/step-up')
        .set('Cookie', cookie)
        .send({ password: word, code: '' });
    await stepUp('wrong').expect(401);
    await stepUp(password).expect(204);
  });
});

describe('the answers of the API', () => {
  it('carry the headers that keep a browser careful', async () => {
    const { headers } = await request(test.app.getHttpServer()).get('/api/health/live').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('are problems in both languages, also for an address that does not exist and a body that cannot be read', async () => {
    const server = test.app.getHttpServer();
    const missing = await request(server).get('/api/no/such/thing').expect(404);
    expect(missing.headers['content-type']).toContain('application/problem+json');
    expect(missing.body.text.ja.happened).not.toBe(missing.body.text.en.happened);
    const broken = await request(server)
      .post('/api/session')
      .set('Content-Type', 'application/json')
      .send('{"a":')
      .expect(400);
    expect(broken.body.code).toBe('invalid-input');
    const large = await request(server)
      .post('/api/session')
      .send({ email: 'x'.repeat(2_000_000), password: 'y' })
      .expect(413);
    expect(large.body.code).toBe('too-large');
  });
});
