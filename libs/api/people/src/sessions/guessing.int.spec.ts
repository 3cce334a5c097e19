import { aFirm, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PasswordHasher } from '../passwords/password-hasher';
import { ChooseWorkplace } from './choose-workplace';
import { SignIn } from './sign-in';

let test: TestApp;
let firm: Firm;
let signIn: SignIn;
let hash: string;
const password = '正しい馬の電池 staple';
const [office, stranger] = ['203.0.113.7', '198.51.100.9'];

beforeAll(async () => {
  test = await startTestApp([]);
  signIn = test.app.get(SignIn);
  hash = await test.app.get(PasswordHasher).hash(password);
});
beforeEach(async () => {
  firm = await aFirm(test);
  await test.admin.query(`DELETE FROM sign_in_throttle`);
});
afterAll(() => test.close());

async function someone(name: string): Promise<string> {
  const { userId, email } = await firm.person(name);
  await test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [userId, hash]);
  return email;
}

/** What trying tells: in, wrong, or asked to wait. */
const tries = (email: string, word: string, ip: string): Promise<string> =>
  signIn.verify(email, word, ip).then(
    () => 'in',
    (problem: { code: string }) => problem.code,
  );

/** Comes in as a person does, so that the place is one of theirs. */
async function comesIn(email: string, ip: string): Promise<void> {
  const account = await signIn.verify(email, password, ip);
  await test.app.get(ChooseWorkplace).open(account, 'password', { ip, userAgent: 'spec' });
}

const countOf = async (key: string): Promise<number> => {
  const asked = `SELECT failures FROM sign_in_throttle WHERE key = $1`;
  return (await test.admin.query<{ failures: number }>(asked, [key])).rows[0]?.failures ?? 0;
};

describe('guessing', () => {
  it('at one person from elsewhere does not keep them out where they signed in before', async () => {
    const email = await someone('髙瀬');
    await comesIn(email, office);
    const guesses = [];
    for (let n = 0; n < 7; n++) guesses.push(await tries(email, 'guess', stranger));
    expect(guesses.slice(5)).toEqual(['too-many-requests', 'too-many-requests']);
    expect(await tries(email, password, stranger)).toBe('too-many-requests');
    expect(await tries(email, password, office)).toBe('in');
  });

  it('at many people from one address is slowed by the address, and by nobody else’s', async () => {
    const names = Array.from({ length: 31 }, (_, n) => `nobody-${n}@example.test`);
    const told = [];
    for (const name of names) told.push(await tries(name, 'guess', stranger));
    expect(told.slice(0, 30)).toEqual(Array<string>(30).fill('wrong-credentials'));
    expect(told[30]).toBe('too-many-requests');
    const email = await someone('森');
    expect(await tries(email, password, stranger)).toBe('too-many-requests');
    expect(await tries(email, password, office)).toBe('in');
  });

  it('at a firm from everywhere is slowed for the firm, and not for its people where they work', async () => {
    const [known, other] = [await someone('佐藤'), await someone('田村')];
    await comesIn(known, office);
    const full = `INSERT INTO sign_in_throttle (key, failures, last_failure_at) VALUES ($1, 299, now())
      ON CONFLICT (key) DO UPDATE SET failures = 299, last_failure_at = now()`;
    await test.admin.query(full, [`firm:${firm.firmId}`]);
    expect(await tries(known, 'guess', stranger)).toBe('wrong-credentials');
    expect(await tries(other, 'guess', '192.0.2.1')).toBe('too-many-requests');
    expect(await tries(known, password, office)).toBe('in');
    const elsewhere = await aFirm(test, '別の監査法人');
    firm = elsewhere;
    expect(await tries(await someone('小川'), 'guess', '192.0.2.1')).toBe('wrong-credentials');
  });

  it('is what is counted: whoever knows the password takes nothing of it, and a minute later it begins anew', async () => {
    const email = await someone('西野');
    for (let n = 0; n < 3; n++) expect(await tries(email, password, office)).toBe('in');
    expect([await countOf(`address:${office}`), await countOf(`firm:${firm.firmId}`)]).toEqual([0, 0]);
    const past = `INSERT INTO sign_in_throttle VALUES ($1, 30, now() - interval '61 seconds', now() - interval '1 second')`;
    await test.admin.query(past, [`address:${stranger}`]);
    expect(await tries(email, 'guess', stranger)).toBe('wrong-credentials');
    expect(await countOf(`address:${stranger}`)).toBe(1);
  });
});
