import { aFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import { can } from '@akashi/domain/access';
import { isDoneAfterArchive, type EngagementState } from '@akashi/domain/engagement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { inputSchemas } from './description/inputs';
import { by, kindOf, requestFor, whoMay } from './hostile/ask';
import { watchRows } from './hostile/digest';
import { operationsOf, type Operation } from './hostile/operation';
import type { Schemas } from './hostile/sample';
import { codeOf, send } from './hostile/send';
import { standingIssued, type Standing } from './hostile/standing';

let test: TestApp;
let port: number;
let schemas: Schemas;
let writing: Operation[];
let reading: Operation[];
let firm: Firm;
let standing: Standing;
let office: Person;
let changedTables: () => Promise<string[]>;

beforeAll(async () => {
  test = await startTestApp(areas);
  port = (test.app.getHttpServer().address() as { port: number }).port;
  schemas = inputSchemas(test.app) as Schemas;
  const inEngagement = operationsOf(test.app).filter((operation) => operation.inEngagement);
  // Verifying recomputes and keeps nothing.
  const reads = ({ method, permission }: Operation) => method === 'GET' || /\.(read|verify)$/.test(permission!);
  // The next year begins beside this one and changes nothing of it; what it may follow, its own rule says. So is what an inspector is
  // given, who reads what is archived.
  const beside = ['engagement.renew', 'inspection-bundle.give'];
  const inside = inEngagement.filter(({ permission }) => !beside.includes(permission!));
  [reading, writing] = [inside.filter(reads), inside.filter((operation) => !reads(operation))];
  firm = await aFirm(test);
  standing = await standingIssued(test, firm);
  office = await firm.person('品質管理', 'quality_office', 'member');
});
afterAll(() => test.close());

/** How each operation is answered to the person who may do it; whoever may not is left out. */
async function answers(operations: Operation[], who: (operation: Operation) => Person | null): Promise<string[]> {
  const found: string[] = [];
  for (const operation of operations) {
    const person = who(operation);
    if (!person) continue;
    const asked = requestFor(operation, schemas, standing, (slot) => standing.ids[kindOf(slot)] ?? firm.firmId);
    const answer = await send(port, by(person, asked));
    found.push(`${operation.name}: ${answer.status} ${codeOf(answer) ?? ''}`.trim());
  }
  return found;
}

/** Nothing is carried through in one that was declined or withdrawn; this one has papers, so that every write has something to ask for. */
async function closeAs(state: EngagementState): Promise<void> {
  const [on, reason, by] =
    state === 'archived' ? [null, null, null] : ['2026-02-10', '試験', standing.work.leader.userId];
  await test.admin.query(
    `UPDATE engagement SET state = $2, ended_on = $3, end_reason = $4, ended_by = $5 WHERE id = $1`,
    [standing.work.engagementId, state, on, reason, by],
  );
  changedTables = await watchRows(test, firm.firmId);
}

const ofTheOffice = ({ permission }: Operation) => can({ firmRoles: ['quality_office', 'member'] }, permission!);

describe.each(['archived', 'declined', 'withdrawn'] as const)('in an engagement that is %s', (state) => {
  const refused = (operation: Operation) => `${operation.name}: 422 engagement.${state}`;
  beforeAll(() => closeAs(state));

  // The client carries out its plan after the archive too, and the firm looks at it.
  const isShut = ({ permission }: Operation) => state !== 'archived' || !isDoneAfterArchive(permission!);

  it('nobody on its team does anything that writes, the team and its declarations included', async () => {
    const shut = writing.filter(isShut);
    const asked = await answers(shut, ({ permission }) => whoMay(standing, permission!));
    expect(asked).toEqual(shut.map(refused));
    const stillDone = writing.filter((operation) => !isShut(operation)).map(({ permission }) => permission);
    expect([...new Set(stillDone)].sort()).toEqual(
      state === 'archived'
        ? [
            ...['addendum.confirm', 'addendum.withdraw', 'addendum.write'],
            ...[
              'engagement-file.make',
              'finding.close',
              'finding.follow-up',
              'finding.improve',
              'hold.lift',
              'hold.set',
              'job.cancel',
              'registration.record',
            ],
          ]
        : [],
    );
    expect(writing.map(({ permission }) => permission)).toEqual(
      expect.arrayContaining(['team.assign', 'independence.declare', 'engagement.archive', 'registration.record']),
    );
  });

  it('the quality office, which needs no role in it, staffs and accepts nothing either', async () => {
    const own = writing.filter(
      (operation) => ofTheOffice(operation) && !/^(hold|engagement-file|job)\./.test(operation.permission!),
    );
    expect([...new Set(own.map(({ permission }) => permission))].sort()).toEqual([
      'engagement.accept',
      'engagement.decline',
      'engagement.withdraw',
      'independence.resolve',
      'team.assign',
    ]);
    expect(await answers(own, () => office)).toEqual(own.map(refused));
  });

  it('leaves every row as it was', async () => {
    expect(await changedTables()).toEqual([]);
  });

  it('everything is still read', async () => {
    const asked = await answers(reading, () => office);
    expect(asked.filter((one) => one.includes(`engagement.${state}`))).toEqual([]);
    expect(asked.filter((one) => one.includes(': 20'))).not.toEqual([]);
  });
});
