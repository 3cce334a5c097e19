import type { ClientPersonKind, FirmRole } from '@akashi/domain/access';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import type pg from 'pg';
import request from 'supertest';
import type { TestApp } from './test-app';

/** A signed-in member of a firm: `ana.post('/api/clients').send({…})`. */
export interface Person {
  firmId: string;
  userId: string;
  email: string;
  cookie: string;
  get(path: string): request.Test;
  post(path: string): request.Test;
  put(path: string): request.Test;
}

export interface Firm {
  firmId: string;
  /** Admits someone and signs them in, without the tenth of a second that a real password costs. */
  person(name: string, ...firmRoles: FirmRole[]): Promise<Person>;
}

/** Connections that requests of one person after the other share, as a browser's do. */
const kept = new Agent({ keepAlive: true });

/** The argon2id hash of a password that nobody knows: the people of a spec sign in by their session alone. */
const someHash = '$argon2id$v=19$m=19456,t=2,p=1$iFng1rzphv48D9BjEpDusw$Nzn3HkZIDbqzZN8xkKmBEpXIzc+uYnAQ78TqNLk/vVU';

/** A firm with no people yet, that asks nobody for a second factor. */
export async function aFirm(test: TestApp, name = '試験監査法人'): Promise<Firm> {
  const firmId = randomUUID();
  await asFirm(test, firmId, (client) =>
    client.query(
      `INSERT INTO firm (firm_id, name, name_kana, requires_second_factor)
       VALUES ($1, $2, 'シケンカンサホウジン', false)`,
      [firmId, name],
    ),
  );
  return { firmId, person: (person, ...roles) => aPerson(test, firmId, person, roles.length > 0 ? roles : ['member']) };
}

async function aPerson(test: TestApp, firmId: string, name: string, firmRoles: FirmRole[]): Promise<Person> {
  const account = await anAccount(test, name);
  await joinFirm(test, account.userId, firmId, name, firmRoles);
  return signedIn(test, account, { firmId, clientId: null });
}

/** A person who can sign in and belongs nowhere yet. */
export async function anAccount(test: TestApp, name: string): Promise<Pick<Person, 'userId' | 'email'>> {
  const userId = randomUUID();
  const email = `${name}-${userId.slice(0, 8)}@example.test`;
  const insert = `INSERT INTO account (id, email, password_hash) VALUES ($1, $2, $3)`;
  await test.admin.query(insert, [userId, email, someHash]);
  return { userId, email };
}

/** Makes someone who has an account a member of a firm; of another one too, if they are a member somewhere already. */
export function joinFirm(
  test: TestApp,
  userId: string,
  firmId: string,
  name: string,
  firmRoles: FirmRole[],
): Promise<unknown> {
  return asFirm(test, firmId, (client) =>
    client.query(
      `INSERT INTO member (firm_id, user_id, family_name, given_name, family_kana, given_kana, firm_roles)
       VALUES ($1, $2, $3, '試', 'シケン', 'タメシ', $4)`,
      [firmId, userId, name, firmRoles],
    ),
  );
}

/** Makes someone who has an account one of the people of a firm's client. */
export function joinClient(
  test: TestApp,
  userId: string,
  place: { firmId: string; clientId: string },
  kind: ClientPersonKind = 'contributor',
): Promise<unknown> {
  return asFirm(test, place.firmId, (client) =>
    client.query(
      `INSERT INTO client_person (firm_id, client_id, account_id, family_name, given_name, family_kana, given_kana, kind)
       VALUES ($1, $2, $3, '楢崎', '試', 'ナラサキ', 'タメシ', $4)`,
      [place.firmId, place.clientId, userId, kind],
    ),
  );
}

/** One of the people of a firm's client, signed in as that. */
export async function aClientPerson(
  test: TestApp,
  place: { firmId: string; clientId: string },
  kind: ClientPersonKind = 'contributor',
): Promise<Person> {
  const account = await anAccount(test, '楢崎');
  await joinClient(test, account.userId, place, kind);
  return signedIn(test, account, place);
}

export async function signedIn(
  test: TestApp,
  { userId, email }: Pick<Person, 'userId' | 'email'>,
  { firmId, clientId, inspectionId = null }: { firmId: string; clientId: string | null; inspectionId?: string | null },
): Promise<Person> {
  const secret = randomBytes(32).toString('base64url');
  await test.admin.query(
    `INSERT INTO session (id_hash, firm_id, client_id, user_id, created_at, last_seen_at, idle_expires_at,
       absolute_expires_at, ip, user_agent, step_up_at, step_up_way, inspection_id, factor)
     VALUES ($1, $2, $3, $4, now(), now(), now() + interval '1 hour', now() + interval '1 hour', '127.0.0.1', 'spec',
       now() + interval '1 hour', 'password', $5, CASE WHEN $5::uuid IS NOT NULL THEN 'code' END)`,
    [createHash('sha256').update(secret).digest(), firmId, clientId, userId, inspectionId],
  );
  const cookie = `akashi=${secret}`;
  const server = test.app.getHttpServer();
  return {
    firmId,
    userId,
    email,
    cookie,
    get: (path) => request(server).get(path).agent(kept).set('Cookie', cookie),
    post: (path) => request(server).post(path).agent(kept).set('Cookie', cookie),
    put: (path) => request(server).put(path).agent(kept).set('Cookie', cookie),
  };
}

/** Runs statements as an administrator inside a firm's wall. */
export async function asFirm<T>(
  test: TestApp,
  firmId: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await test.admin.connect();
  try {
    await client.query(`SELECT set_config('app.firm', $1, false)`, [firmId]);
    return await work(client);
  } finally {
    client.release();
  }
}
