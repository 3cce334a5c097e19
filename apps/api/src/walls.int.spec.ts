import { aFirm, asFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import { can, type FirmRole } from '@akashi/domain/access';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { by, kindOf, requestFor, whoMay } from './hostile/ask';
import { watchRows } from './hostile/digest';
import { operationsOf, type Operation } from './hostile/operation';
import type { Schemas, Slot } from './hostile/sample';
import { codeOf, send, told, type Answer } from './hostile/send';
import { standingInFieldwork, standingIssued, type Standing } from './hostile/standing';
import { inputSchemas } from './description/inputs';

let test: TestApp;
let port: number;
let operations: Operation[];
let firmWide: Operation[];
let schemas: Schemas;
let firm: Firm;
let standings: Standing[];
let changedTables: () => Promise<string[]>;

beforeAll(async () => {
  test = await startTestApp(areas);
  port = (test.app.getHttpServer().address() as { port: number }).port;
  const all = operationsOf(test.app);
  operations = all.filter(({ inEngagement }) => inEngagement);
  firmWide = all.filter(({ inEngagement }) => !inEngagement);
  schemas = inputSchemas(test.app) as Schemas;
  firm = await aFirm(test);
  standings = [await standingInFieldwork(test, firm), await standingIssued(test, firm)];
  changedTables = await watchRows(test, firm.firmId);
});
afterAll(() => test.close());

/** Something that only reads, by the verb of its route; verifying recomputes and keeps nothing. */
const reads = ({ method, permission }: Operation): boolean => method === 'GET' || /\.(read|verify)$/.test(permission!);

function ask(operation: Operation, standing: Standing, person: Person, engagementId?: string): Promise<Answer> {
  const id = (slot: Slot): string =>
    (slot.path === 'engagementId' && engagementId) ||
    (standing.ids[kindOf(slot)] ?? '00000000-0000-4000-8000-000000000000');
  return send(port, by(person, requestFor(operation, schemas, standing, id)));
}

/** Asks everything of both engagements; gives what was not answered as it should be. */
async function otherThan(
  asked: Operation[],
  person: (standing: Standing) => Person,
  expected: (answer: Answer, operation: Operation) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const operation of asked) {
    for (const [index, standing] of standings.entries()) {
      const answer = await ask(operation, standing, person(standing));
      if (!expected(answer, operation)) found.push(`${operation.name} ${index}: ${answer.status} ${codeOf(answer)}`);
    }
  }
  expect(asked).not.toEqual([]);
  return found;
}

/** A fresh member of both teams in this role, with or without a declaration. */
async function joining(role: string, declared: boolean, firmRoles: readonly FirmRole[] = ['member']): Promise<Person> {
  const person = await firm.person(`${role}の人`, ...firmRoles);
  await asFirm(test, firm.firmId, async (client) => {
    for (const { work } of standings) {
      const of = [firm.firmId, work.engagementId, person.userId];
      await client.query(
        `INSERT INTO team_member (firm_id, engagement_id, user_id, role, from_on, assigned_by)
         VALUES ($1, $2, $3, $4, '2020-01-01', $3)`,
        [...of, role],
      );
      if (declared) {
        await client.query(
          `INSERT INTO independence_declaration (firm_id, engagement_id, user_id, id, declared_on, has_interest)
           VALUES ($1, $2, $3, $4, '2020-01-01', true)`,
          [...of, randomUUID()],
        );
      }
    }
  });
  await changedTables();
  return person;
}

describe('inside a firm, an engagement', () => {
  it.each([
    ['a member without a role in it', ['member']],
    ['the firm’s administrator', ['firm_admin', 'member']],
  ] as const)('is not there for %s: every route answers as for an engagement that nobody has', async (_, roles) => {
    const person = await firm.person('外の人', ...roles);
    const found: string[] = [];
    for (const operation of operations) {
      for (const standing of standings) {
        const [answer, nobodys] = [
          await ask(operation, standing, person),
          await ask(operation, standing, person, randomUUID()),
        ];
        if (answer.status !== 404 || told(answer) !== told(nobodys))
          found.push(`${operation.name}: ${answer.status} ${codeOf(answer)}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('is read in full by the quality office, which staffs and accepts it and records nothing in it', async () => {
    const office = await firm.person('品質管理', 'quality_office', 'member');
    await changedTables();
    const seen: string[] = [];
    const found = await otherThan(
      operations,
      () => office,
      (answer, operation) => {
        if (!can({ firmRoles: ['quality_office', 'member'] }, operation.permission!))
          return answer.status === 403 && codeOf(answer) === 'forbidden';
        // What stands there is no mail: whoever is told that was let in.
        const isLetIn = answer.status === 200 || codeOf(answer) === 'file.not-readable';
        if (reads(operation) && isLetIn) seen.push(operation.name);
        return answer.status !== 403 && answer.status < 500;
      },
    );
    expect(found).toEqual([]);
    expect(
      // One's own declaration is that of somebody on the team.
      operations
        .filter(
          (operation) =>
            reads(operation) && operation.permission !== 'independence.declare' && !seen.includes(operation.name),
        )
        .map(({ name }) => name),
    ).toEqual([]);
    const recorded = operations
      .filter(({ permission }) => can({ firmRoles: ['quality_office'] }, permission!))
      .filter((operation) => !reads(operation));
    expect([...new Set(recorded.map(({ permission }) => permission))].sort()).toEqual([
      'engagement-file.make',
      'engagement.accept',
      'engagement.decline',
      'engagement.renew',
      'engagement.withdraw',
      'hold.lift',
      'hold.set',
      'independence.resolve',
      'inspection-bundle.give',
      'job.cancel',
      'team.assign',
    ]);
  });
});

describe('a member of the team', () => {
  /** All that is open to somebody who has not declared, or whose interest is not resolved. */
  const ownDeclaration = [
    'GET /api/engagements/:engagementId/independence',
    'POST /api/engagements/:engagementId/independence',
  ];
  const granted = (role: 'practitioner' | 'engagement_leader' | 'quality_reviewer') => (operation: Operation) =>
    can({ firmRoles: ['member'] }, operation.permission!, role);

  it.each(['practitioner', 'engagement_leader', 'quality_reviewer'] as const)(
    'is refused whatever the role of %s does not hold, before anything else is looked at',
    async (role) => {
      const person = await joining(role, false);
      const others = operations.filter((operation) => !granted(role)(operation));
      const found = await otherThan(
        others,
        () => person,
        (answer) => answer.status === 403 && codeOf(answer) === 'forbidden',
      );
      expect(found).toEqual([]);
      expect(await changedTables()).toEqual([]);
    },
  );

  it.each([
    ['who has not declared independence', false, 'declare-first'],
    ['whose declared interest is not resolved', true, 'interest-unresolved'],
  ] as const)('%s reads and records nothing, whatever the role', async (_, declared, code) => {
    for (const role of ['engagement_leader', 'quality_reviewer'] as const) {
      const person = await joining(role, declared);
      const own = operations.filter(granted(role));
      expect(
        await otherThan(
          own.filter(({ name }) => !ownDeclaration.includes(name)),
          () => person,
          (answer) => answer.status === 403 && codeOf(answer) === code,
        ),
      ).toEqual([]);
      expect(
        await otherThan(
          own.filter(({ name }) => name === ownDeclaration[0]),
          () => person,
          ({ status }) => status === 200,
        ),
      ).toEqual([]);
    }
    expect(await changedTables()).toEqual([]);
  });

  it.each([
    ['who has not declared independence', false],
    ['whose declared interest is not resolved', true],
  ] as const)(
    '%s learns of no engagement by what is asked of the firm, whatever their roles in it',
    async (_, declared) => {
      const person = await joining('practitioner', declared, ['firm_admin', 'quality_office', 'member']);
      const ids = standings.map(({ work }) => work.engagementId);
      const asked = firmWide.filter(({ method }) => method === 'GET');
      const telling: string[] = [];
      const answered: string[] = [];
      for (const operation of asked) {
        const answer = await ask(operation, standings[0]!, person);
        if (answer.status === 200) answered.push(operation.name);
        if (ids.some((id) => answer.body.includes(id))) telling.push(operation.name);
      }
      // The security log is kept whole: it names an engagement as where something was done, and nothing of what is in it.
      expect(telling).toEqual(['GET /api/awaited-declarations', 'GET /api/security-log/lines']);
      expect(answered.length).toBeGreaterThan(20);
      expect(answered).toEqual(
        expect.arrayContaining(['GET /api/engagements', 'GET /api/stored-files', 'GET /api/members/:userId/work']),
      );
    },
  );

  it('is let in by the same requests with a declaration and the role: the refusals above are theirs alone', async () => {
    const found = await otherThan(
      operations,
      (standing) => standing.work.leader,
      (answer, operation) => {
        return !granted('engagement_leader')(operation) || answer.status !== 403 || codeOf(answer) === 'step-up-needed';
      },
    );
    expect(found).toEqual([]);
    // What is the quality office's alone nobody of a team may do.
    const officesOwn = operations.filter((operation) => whoMay(standings[0]!, operation.permission!) === null);
    expect(officesOwn.map(({ name }) => name).sort()).toEqual([
      'GET /api/engagements/:engagementId/inspection-bundles/:inspectionBundleId/file',
      'POST /api/engagements/:engagementId/inspection-bundles',
    ]);
  });
});
