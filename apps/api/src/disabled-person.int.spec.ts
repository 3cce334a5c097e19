import { aFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { inputSchemas } from './description/inputs';
import { by, kindOf, requestFor, slotsIn } from './hostile/ask';
import { operationsOf, type Operation } from './hostile/operation';
import type { Schemas, Slot } from './hostile/sample';
import { codeOf, send, type Answer } from './hostile/send';
import { standingInFieldwork, standingOf, type Standing } from './hostile/standing';

let test: TestApp;
let port: number;
let firm: Firm;
let schemas: Schemas;
let standing: Standing;
let naming: Operation[];
let gone: Person;

beforeAll(async () => {
  test = await startTestApp(areas);
  port = (test.app.getHttpServer().address() as { port: number }).port;
  schemas = inputSchemas(test.app) as Schemas;
  firm = await aFirm(test);
  standing = await standingInFieldwork(test, firm);
  gone = standing.work.practitioner;
  naming = operationsOf(test.app).filter(
    (operation) => operation.permission !== null && slotsIn(operation, schemas).some(names),
  );
});
afterAll(() => test.close());

/** A place in a body where somebody is named for work; an address that names a person asks about them. */
// A mention brings a note before somebody, and gives them no work.
const names = (slot: Slot): boolean =>
  slot.place === 'body' && kindOf(slot) === 'userId' && slot.path !== 'notes.mentions';

async function name(operation: Operation, whom: Person): Promise<Answer> {
  const now = await standingOf(test, standing.work, standing.atClient);
  const id = (slot: Slot): string => (names(slot) ? whom.userId : (now.ids[kindOf(slot)] ?? ''));
  return send(port, by(standing.work.leader, requestFor(operation, schemas, now, id)));
}

/** All that is wrong with what is asked: a version that the sample cannot know, or one person in every place. */
function standsIn({ name }: Operation): string | null {
  if (/\/(assignments|planned)$/.test(name)) return 'stale-version';
  // The next year was opened a moment before, by the other way in.
  return name.endsWith('/next-year') ? 'engagement.renewed-already' : null;
}

describe('whoever has been disabled', () => {
  it('is given no work by any operation that names a person', async () => {
    expect(naming.map((operation) => operation.name).sort()).toEqual([
      'POST /api/engagements',
      'POST /api/engagements/:engagementId/next-year',
      'POST /api/engagements/:engagementId/team',
      'PUT /api/engagements/:engagementId/hours/planned',
      'PUT /api/engagements/:engagementId/tests/:testId/assignment',
      'PUT /api/engagements/:engagementId/tests/assignments',
    ]);
    const disable = (person: Person, at: string | null) =>
      test.admin.query(
        `UPDATE member SET disabled_at = $2, disabled_by = $3, disabled_reason = $4 WHERE user_id = $1`,
        [person.userId, at, at && standing.work.leader.userId, at && '退職'],
      );
    const stranger = await firm.person('辞めた人');
    for (const operation of naming) {
      // Papers and hours go to people of the team, teams to people who are not on one.
      const whom = /\/(tests|hours)\//.test(operation.path) ? gone : stranger;
      await disable(whom, '2026-10-01T00:00:00Z');
      const refused = await name(operation, whom);
      expect([operation.name, refused.status, codeOf(refused)]).toEqual([operation.name, 422, 'member.disabled']);
      await disable(whom, null);
      const given = await name(operation, whom);
      const stands = standsIn(operation);
      expect([operation.name, codeOf(given)]).toEqual([operation.name, stands]);
    }
  });
});
