import { aFirm, passwordGivenAgain, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import type { Problem } from '@akashi/contracts';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { by, kindOf, turnOf, whoMay } from './hostile/ask';
import { attemptsOn, requestOf, type Attempt } from './hostile/attempt';
import { watchRows } from './hostile/digest';
import { operationsOf, type Operation } from './hostile/operation';
import type { Schemas } from './hostile/sample';
import { send, type Answer, type Sent } from './hostile/send';
import { standingInFieldwork, standingIssued, type Standing } from './hostile/standing';
import { inputSchemas } from './description/inputs';

const runs = Number(process.env['FUZZ_RUNS'] ?? 5);
const seed = Number(process.env['FUZZ_SEED'] ?? 20261018);

let test: TestApp;
let port: number;
let operations: Operation[];
let schemas: Schemas;
let standings: Standing[];
let admin: Person;
/** How often each status was answered. */
const statuses = new Map<number, number>();
let changedTables: () => Promise<string[]>;

beforeAll(async () => {
  test = await startTestApp(areas);
  port = (test.app.getHttpServer().address() as { port: number }).port;
  operations = operationsOf(test.app).sort((a, b) => turnOf(a) - turnOf(b));
  schemas = inputSchemas(test.app) as Schemas;
  const firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  standings = [await standingInFieldwork(test, firm), await standingIssued(test, firm)];
  for (const { work } of standings) await passwordGivenAgain(test, work.leader);
  changedTables = await watchRows(test, firm.firmId);
});
afterAll(() => test.close());

function prepare(operation: Operation, attempt: Attempt): Sent {
  const standing = standings[attempt.of]!;
  const id = (slot: Parameters<typeof kindOf>[0]) =>
    standing.ids[kindOf(slot)] ?? '00000000-0000-4000-8000-000000000000';
  const person = (operation.inEngagement ? whoMay(standing, operation.permission!) : null) ?? admin;
  return by(person, requestOf(attempt, operation, schemas, standing, id));
}

const said = (sentences: Partial<Problem['text']['ja']> | undefined): boolean =>
  [sentences?.happened, sentences?.kept, sentences?.next].every(
    (sentence) => typeof sentence === 'string' && sentence !== '',
  );

/** What is wrong with an answer, whatever was asked; null when nothing is. */
function fault({ status, headers, body }: Answer): string | null {
  if (status >= 500) return `${status} ${body.toString().slice(0, 60)}`;
  if (status < 400) return null;
  // A provider reads its refusals in a form of its own (RFC 7644, 3.12).
  if (headers['content-type']?.startsWith('application/scim+json'))
    return body.toString().includes('urn:ietf:params:scim:api:messages:2.0:Error')
      ? null
      : `${status} is no SCIM error`;
  if (!headers['content-type']?.startsWith('application/problem+json'))
    return `${status} is no problem: ${body.toString().slice(0, 80)}`;
  const problem = JSON.parse(body.toString()) as Partial<Problem>;
  const whole =
    problem.status === status &&
    problem.type === `urn:akashi:problem:${problem.code}` &&
    Boolean(problem.title) &&
    said(problem.text?.ja) &&
    said(problem.text?.en) &&
    typeof problem.requestId === 'string' &&
    problem.requestId === headers['x-request-id'];
  return whole ? null : `${status} is not a whole problem: ${body.toString().slice(0, 200)}`;
}

/** Attempts on one operation; gives what was answered badly, or changed something though it was refused. */
async function faultsOf(operation: Operation): Promise<string[]> {
  const found: string[] = [];
  const one = async (attempt: Attempt): Promise<void> => {
    const answer = await send(port, prepare(operation, attempt));
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const changed = await changedTables();
    const kept = answer.status < 400 || changed.length === 0;
    const wrong = fault(answer) ?? (kept ? null : `${answer.status}, and ${changed.join()} changed`);
    if (wrong) found.push(`${operation.name}: ${wrong} ${JSON.stringify(attempt).slice(0, 300)}`);
  };
  await fc.assert(fc.asyncProperty(attemptsOn(operation, schemas, standings[0]!), one), { numRuns: runs, seed });
  return found;
}

describe('whatever is sent to the API', () => {
  it(
    'is answered, or refused with a whole problem and nothing changed',
    { timeout: Math.max(300_000, runs * 10_000) },
    async () => {
      const found: string[] = [];
      for (const operation of operations) found.push(...(await faultsOf(operation)));
      expect(found).toEqual([]);
    },
  );

  it('is not all refused at the door: some is done, some is refused by a rule, some is not there', () => {
    const rare = [200, 201, 400, 404, 409, 415, 422].filter((status) => (statuses.get(status) ?? 0) < 10);
    expect(rare).toEqual([]);
  });
});

describe('a body that is hard to carry', () => {
  const post = async (path: string, body: string): Promise<number> => {
    const sent = { method: 'POST', url: path, headers: { 'Content-Type': 'application/json' }, body };
    const answer = await send(port, by(admin, sent));
    expect(fault(answer)).toBeNull();
    return answer.status;
  };
  const services = '/api/clients/00000000-0000-4000-8000-000000000000/services';

  it.each([
    ['a list in a list, ten thousand times', `{"baseServices":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 400],
    ['an object in an object, ten thousand times', `${'{"name":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400],
    ['three hundred thousand empty objects', `{"baseServices":[${'{},'.repeat(300_000)}{}]}`, 413],
    ['a hundred thousand fields', `{${Array.from({ length: 80_000 }, (_, n) => `"a${n}":1`).join()}}`, 413],
    ['more than a megabyte', `{"name":"${'x'.repeat(1_100_000)}"}`, 413],
  ])('is refused: %s', async (_, body, expected) => {
    expect(await post(services, body)).toBe(expected);
  });

  it('is taken when it is the widest that a route allows: five thousand tests', async () => {
    const { work } = standings[0]!;
    const tests = Array.from({ length: 5_000 }, () => ({ id: randomUUID(), version: 1, digest: 'a'.repeat(64) }));
    const { status } = await work.senior.post(`${work.path}/tests/review`).send({ tests });
    expect(status).toBe(404);
  });
});
