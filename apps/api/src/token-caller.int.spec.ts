import { aFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { IssuedTokenView } from '@akashi/contracts';
import { isOpenToTokens, operations as table } from '@akashi/contracts/api';
import { permissions, permissionScope, tokenPermissions } from '@akashi/domain/access';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { inputSchemas } from './description/inputs';
import { by, kindOf, requestFor } from './hostile/ask';
import { operationsOf, type Operation } from './hostile/operation';
import type { Schemas, Slot } from './hostile/sample';
import { codeOf, send, told as toldBy, type Answer, type Sent } from './hostile/send';
import { standingInFieldwork, type Standing } from './hostile/standing';

let test: TestApp;
let port: number;
let firm: Firm;
let standing: Standing;
let leader: Person;
let schemas: Schemas;
let operations: Operation[];
/** Everything that a token can be given, made by the leader of the engagement in every role of the firm. */
let widest: string;
/** The same of the engagement alone. */
let narrow: string;

const open = new Set(table.filter(({ operation }) => isOpenToTokens(operation)).map(({ operation }) => operation));
const isOpen = ({ method, path }: Operation): boolean =>
  [...open].some((one) => one.method === method && `/api/${one.path}` === path);

beforeAll(async () => {
  test = await startTestApp(areas);
  port = (test.app.getHttpServer().address() as { port: number }).port;
  operations = operationsOf(test.app);
  schemas = inputSchemas(test.app) as Schemas;
  firm = await aFirm(test);
  standing = await standingInFieldwork(test, firm);
  ({ leader } = standing.work);
  await test.admin.query(
    `UPDATE member SET firm_roles = '{member,firm_admin,quality_office}' WHERE firm_id = $1 AND user_id = $2`,
    [firm.firmId, leader.userId],
  );
  await test.admin.query(
    `UPDATE session SET step_up_at = now() + interval '1 hour', step_up_way = 'password' WHERE user_id = $1`,
    [leader.userId],
  );
  widest = await made({ permissions: [...tokenPermissions], engagementIds: null });
  narrow = await made({
    permissions: tokenPermissions.filter((permission) => permissionScope(permission) === 'engagement'),
    engagementIds: [standing.work.engagementId],
  });
}, 120_000);
afterAll(() => test.close());

async function made(scope: object): Promise<string> {
  const asked = { name: 'program', days: 30, ...scope };
  return ((await leader.post('/api/account/tokens').send(asked).expect(201)).body as IssuedTokenView).token;
}

/** Each reading of the log adds to it. */
const tellsOfItself = ['/api/security-log', '/api/security-log/lines'];

const own = (slot: Slot): string => standing.ids[kindOf(slot)] ?? '00000000-0000-4000-8000-000000000000';
const wanted = (operation: Operation, id = own): Sent => requestFor(operation, schemas, standing, id);
const byToken = (token: string, sent: Sent): Promise<Answer> =>
  send(port, { ...sent, headers: { ...sent.headers, Authorization: `Bearer ${token}` } });
const short = (answer: Answer): string => `${answer.status} ${codeOf(answer)}`;

/** All that was ever recorded, signed, sent or made in the firm. */
async function traces(): Promise<unknown> {
  const count = (name: string) => `(SELECT count(*)::int FROM ${name}) AS ${name}`;
  const tables = ['ledger_event', 'sign_off', 'job', 'vendor_export', 'paper_opening', 'api_token', 'idempotency_key'];
  return (await test.admin.query(`SELECT ${tables.map(count).join(', ')}`)).rows[0];
}

describe('a program with the widest token there is', () => {
  it(
    'does nothing that is not opened to programs: each is refused before anything is looked at',
    { timeout: 120_000 },
    async () => {
      const before = await traces();
      const closed = operations.filter(
        (one) =>
          !isOpen(one) &&
          !table.some(
            ({ operation }) =>
              operation.access === 'public' && `/api/${operation.path}` === one.path && operation.method === one.method,
          ),
      );
      expect(closed.length).toBeGreaterThan(150);
      const answers: string[] = [];
      for (const operation of closed)
        answers.push(`${operation.name} ${short(await byToken(widest, wanted(operation)))}`);
      expect(answers.filter((answer) => !answer.endsWith(' 403 not-for-programs'))).toEqual([]);
      expect(await traces()).toEqual(before);
    },
  );

  it('reads what its maker reads, the same to the byte, and has had no paper before it', async () => {
    const before = await traces();
    const read = operations.filter((operation) => isOpen(operation) && !tellsOfItself.includes(operation.path));
    expect(read.length).toBeGreaterThan(40);
    const told = async (ask: (operation: Operation) => Promise<Answer>) => {
      const answers: string[] = [];
      for (const operation of read) answers.push(`${operation.name} ${toldBy(await ask(operation))}`);
      return answers;
    };
    const byProgram = await told((operation) => byToken(widest, wanted(operation)));
    expect(await traces()).toEqual(before);
    const byPerson = await told((operation) => send(port, by(leader, wanted(operation))));
    expect(byProgram.filter((answer, n) => answer !== byPerson[n])).toEqual([]);
    expect(byProgram.filter((answer) => / (401|403)\n/.test(answer))).toEqual([]);
    // What its maker opens is theirs to have opened: of the program's reading the same would have been seen.
    expect(await traces()).not.toEqual(before);
  });
});

describe('a program with a token for one engagement', () => {
  it('reads there, nothing of the firm, and is not told whether another engagement exists', async () => {
    const found: string[] = [];
    const other = (id: string) => (slot: Slot) => (slot.path === 'engagementId' ? id : own(slot));
    for (const operation of operations.filter(isOpen)) {
      const [here, nobodys] = [
        await byToken(narrow, wanted(operation)),
        await byToken(narrow, wanted(operation, other(randomUUID()))),
      ];
      const said = operation.inEngagement ? '403 token.out-of-scope' : short(here);
      if (operation.inEngagement ? here.status === 403 : short(here) !== '403 token.out-of-scope')
        found.push(`${operation.name} here: ${short(here)}`);
      if (short(nobodys) !== said) found.push(`${operation.name} elsewhere: ${short(nobodys)}`);
    }
    expect(found).toEqual([]);
  });
});

describe('what a token can be given', () => {
  it('is a small part of the permissions, and none that binds, lets out or lets in', () => {
    const never =
      /^(report|package|evidence|export|token|factor|password|member\.(?!read)|team|independence)|\.(sign|approve|issue|review|hand-over|rotate|record|import)$/;
    expect(tokenPermissions.filter((permission) => never.test(permission))).toEqual([]);
    expect(tokenPermissions.length).toBeLessThan(permissions.length / 4);
  });

  it('opens nothing but what is read: no operation that changes, binds or lets a file out', () => {
    for (const operation of open)
      expect([operation.path, operation.method, operation.stepUp]).toEqual([operation.path, 'GET', null]);
    const taken = [...open].filter(({ answers, logs }) => answers === 'file' || logs?.kind === 'export');
    expect(taken.map(({ path }) => path)).toEqual(['security-log/lines']);
  });
});
