import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { FaultGradeView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';

let test: TestApp;
let firm: Firm;
let admin: Person;
let quality: Person;
let member: Person;

const path = '/api/statement-rules';
const reason = '事前点検を通らない言明書は受け取らない';
const set = (who: Person, rule: string, body: object) =>
  who.put(`${path}/${rule}`).send({ reason, version: 0, ...body });
const gradeOf = async (who: Person, rule: string) =>
  ((await who.get(path).expect(200)).body as FaultGradeView[]).find((one) => one.rule === rule);

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  quality = await firm.person('quality', 'quality_office');
  member = await firm.person('member');
});
afterAll(() => test.close());

describe('what a fault of a statement does in a firm', () => {
  it('is the product’s word until the firm has its own, and everyone may read it', async () => {
    expect(await gradeOf(member, 'reason.missing')).toMatchObject({ grade: 'warn', byDefault: 'warn', version: 0 });
    expect(await gradeOf(member, 'criterion.malformed')).toMatchObject({ grade: 'stop', because: 'would-be-lost' });
  });

  it('is set with a reason by who administers the firm and by the quality office, and leaves one entry each', async () => {
    await set(admin, 'reason.missing', { grade: 'stop' }).expect(200);
    expect(await gradeOf(member, 'reason.missing')).toMatchObject({ grade: 'stop', reason, version: 1 });
    await set(quality, 'reason.missing', { grade: 'off', version: 1 }).expect(200);
    const events = await ledgerOf(test, firm.firmId);
    expect(events.map(({ action, facts, actor }) => [action, facts['before'], facts['after'], actor.role])).toEqual([
      ['statement-rule.set', 'warn', 'stop', 'firm_admin'],
      ['statement-rule.set', 'stop', 'off', 'quality_office'],
    ]);
    expect(JSON.stringify(events)).not.toContain(reason);
  });

  it('is refused to a member, from an old version, for a rule nobody knows, and below what a rule allows', async () => {
    await set(member, 'control.missing', { grade: 'warn' }).expect(403);
    await set(admin, 'control.missing', { grade: 'warn' }).expect(200);
    expect((await set(quality, 'control.missing', { grade: 'off' }).expect(409)).body.code).toBe('stale-version');
    expect((await set(quality, 'control.missing', { grade: 'off', version: 7 }).expect(409)).body.code).toBe(
      'stale-version',
    );
    await set(admin, 'rule.of-tomorrow', { grade: 'warn' }).expect(404);
    const refusals = [
      ['criterion.malformed', { grade: 'warn' }, 'statement.rule-always-stops'],
      ['operation.column-empty', { grade: 'off' }, 'statement.grade-too-low'],
      ['population.missing', { grade: 'stop' }, 'statement.grade-unchanged'],
      ['population.missing', { grade: 'off', reason: ' ' }, 'statement.grade-needs-reason'],
    ] as const;
    for (const [rule, body, code] of refusals) expect((await set(admin, rule, body).expect(422)).body.code).toBe(code);
  });

  it('is nothing that another firm sees or is bound by', async () => {
    const other = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
    expect(await gradeOf(other, 'control.missing')).toMatchObject({ grade: 'stop', version: 0 });
    expect(await actionsOf(test, other.firmId)).toEqual([]);
  });
});
