import { aClientPerson, aFirm, restrictedMark, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { isClientPermission } from '@akashi/domain/access';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { inputSchemas } from './description/inputs';
import { by, kindOf } from './hostile/ask';
import { attemptsOn, requestOf } from './hostile/attempt';
import { operationsOf, type Operation } from './hostile/operation';
import type { Schemas, Slot } from './hostile/sample';
import { send } from './hostile/send';
import { standingInFieldwork, type Standing } from './hostile/standing';

const inAll = Number(process.env['FUZZ_CLIENT_REQUESTS'] ?? 2_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20261130);

let test: TestApp;
let port: number;
let standing: Standing;
let operations: Operation[];
let people: Person[];

beforeAll(async () => {
  test = await startTestApp(areas);
  port = (test.app.getHttpServer().address() as { port: number }).port;
  operations = operationsOf(test.app).filter(({ name }) => !endsThem.test(name));
  standing = await standingInFieldwork(test, await aFirm(test));
  const place = { firmId: standing.work.firmId, clientId: standing.ids['clientId']! };
  people = [await aClientPerson(test, place, 'owner'), await aClientPerson(test, place), standing.atClient!.approver];
}, 120_000);
afterAll(() => test.close());

/** As it is written, and as a name of a file travels. */
const marks = [restrictedMark, encodeURIComponent(restrictedMark)];

/** After these they would ask as nobody. */
const endsThem = /^(DELETE|POST|PUT) \/api\/(session|sign-out|account|client-desk\/colleagues|client\/people)\b/;

const isTheirs = ({ permission }: Operation): boolean => permission !== null && isClientPermission(permission);

/** One of each kind in turn; half of all on what is theirs, the rest on everything else, by the ids that really stand there. */
function requests(): { person: Person; operation: Operation; sent: ReturnType<typeof requestOf> }[] {
  const schemas = inputSchemas(test.app) as Schemas;
  const [theirs, others] = [operations.filter(isTheirs), operations.filter((one) => !isTheirs(one))];
  const id = (slot: Slot): string => standing.ids[kindOf(slot)] ?? '00000000-0000-4000-8000-000000000000';
  return Array.from({ length: inAll }, (_, turn) => {
    const among = turn % 2 === 0 ? theirs : others;
    const operation = among[(turn >> 1) % among.length]!;
    const [attempt] = fc.sample(attemptsOn(operation, schemas, standing), { numRuns: 1, seed: seed + turn });
    // Every third as it should be: what is strange is refused, and tells little.
    const sent = requestOf(turn % 3 === 0 ? { of: 0 } : attempt!, operation, schemas, standing, id);
    return { person: people[turn % people.length]!, operation, sent };
  });
}

describe('two thousand requests of a client’s people, of every kind', () => {
  it('are answered with nothing of the firm’s papers, whatever they send and whatever they name', async () => {
    const [told, broken]: [string[], string[]] = [[], []];
    const statuses = new Map<number, number>();
    for (const { person, operation, sent } of requests()) {
      const { status, headers, body } = await send(port, by(person, sent));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const text = `${JSON.stringify(headers)} ${body.toString('utf8')}`;
      if (marks.some((mark) => text.includes(mark))) told.push(`${operation.name} ${status}`);
      if (status >= 500 || (status < 300 && !isTheirs(operation) && operation.inEngagement))
        broken.push(`${operation.name} ${status}`);
    }
    expect([told, broken]).toEqual([[], []]);
    for (const status of [200, 400, 403, 404])
      expect([status, (statuses.get(status) ?? 0) > 50]).toEqual([status, true]);
  });

  it('which the firm’s own people would have been told', async () => {
    const { work, ids } = standing;
    const { text } = await work.leader.get(`${work.path}/tests/${ids['testId']}`).expect(200);
    expect(text).toContain(restrictedMark);
  });
});
