import {
  aFirm,
  aPlannedEngagement,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { PersonAtCell } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../../fieldwork.module';

let test: TestApp;
let firm: Firm;
let work: Awaited<ReturnType<typeof aPlannedEngagement>>;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
  work = await aPlannedEngagement(test, firm);
});
afterAll(() => test.close());

const isIn = (who: Person, controlId: string, column: string) =>
  who.post(`${work.path}/matrix/presence`).send({ controlId, column });
const seenBy = async (who: Person) => {
  const { body } = await isIn(who, work.controls[0]!, 'note').expect(200);
  return (body as PersonAtCell[]).map(({ userId, controlId, column }) => ({ userId, controlId, column }));
};

describe('who is where in the matrix', () => {
  it('is told to the others of the team by their newest cell, and leaves the ledger as it was', async () => {
    const before = (await ledgerOf(test, work.engagementId)).length;
    const [first, second] = work.controls as [string, string];
    expect((await isIn(work.practitioner, first, 'due').expect(200)).body).toEqual([]);
    await isIn(work.practitioner, second, 'note').expect(200);
    const { userId } = work.practitioner;
    expect(await seenBy(work.leader)).toEqual([{ userId, controlId: second, column: 'note' }]);
    expect((await ledgerOf(test, work.engagementId)).length).toBe(before);
  });

  it('is forgotten when nothing is heard of them any more, or when they are of the team no longer', async () => {
    await isIn(work.practitioner, work.controls[0]!, 'due').expect(200);
    const age = `UPDATE matrix_presence SET seen_at = now() - interval '1 minute' WHERE user_id = $1`;
    await test.admin.query(age, [work.practitioner.userId]);
    expect(await seenBy(work.leader)).toEqual([]);
  });

  it('is of the engagement: another firm, a colleague who is not in the team and a control of nobody get 404', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('遠野', 'quality_office', 'member');
    for (const who of [stranger, await firm.person('非担当')]) await isIn(who, work.controls[0]!, 'due').expect(404);
    await isIn(work.leader, '00000000-0000-4000-8000-000000000000', 'due').expect(404);
    await isIn(work.leader, 'x', 'due').expect(400);
  });
});
