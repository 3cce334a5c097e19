import {
  actionsOf,
  aFirm,
  aReportableEngagement,
  aComposedReport,
  ledgerOf,
  passwordGivenAgain,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { RequestsModule } from '@akashi/api-requests';
import type { CheckGradeView, PreIssueCheckView, ReportAcknowledgementView, ReportView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportingModule } from '../reporting.module';

let test: TestApp;
let firm: Firm;
let admin: Person;
let quality: Person;
let member: Person;
let work: TestedEngagement;
let report: ReportView;

const path = '/api/check-grades';
const reason = '依頼が残ったままの報告書を出さない';
const set = (who: Person, check: string, body: object) =>
  who.put(`${path}/${check}`).send({ reason, version: 0, ...body });
const gradeOf = async (who: Person, check: string) =>
  ((await who.get(path).expect(200)).body as CheckGradeView[]).find((one) => one.check === check);

beforeAll(async () => {
  test = await startTestApp([ReportingModule, RequestsModule]);
  firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  quality = await firm.person('quality', 'quality_office');
  member = await firm.person('member');
});
afterAll(() => test.close());

describe('what a check before the issue does in a firm', () => {
  it('is the product’s word until the firm has its own, and everyone may read it', async () => {
    expect(await gradeOf(member, 'requests-settled')).toMatchObject({ grade: 'warn', least: 'off', version: 0 });
    expect(await gradeOf(member, 'tests-reviewed')).toMatchObject({ grade: 'stop', least: 'stop' });
  });

  it('is set with a reason by who administers the firm and by the quality office, and leaves one entry each', async () => {
    await set(admin, 'requests-settled', { grade: 'stop' }).expect(200);
    expect(await gradeOf(member, 'requests-settled')).toMatchObject({ grade: 'stop', reason, version: 1 });
    await set(quality, 'requests-settled', { grade: 'off', version: 1 }).expect(200);
    const events = await ledgerOf(test, firm.firmId);
    expect(events.map(({ action, facts, actor }) => [action, facts['before'], facts['after'], actor.role])).toEqual([
      ['check-grade.set', 'warn', 'stop', 'firm_admin'],
      ['check-grade.set', 'stop', 'off', 'quality_office'],
    ]);
    expect(JSON.stringify(events)).not.toContain(reason);
  });

  it('is refused to a member, from an old version, for a check nobody knows, and below what it allows', async () => {
    await set(member, 'letter-signer', { grade: 'stop' }).expect(403);
    await set(admin, 'letter-signer', { grade: 'stop' }).expect(200);
    for (const version of [0, 7]) {
      const stale = await set(quality, 'letter-signer', { grade: 'off', version }).expect(409);
      expect(stale.body.code).toBe('stale-version');
    }
    await set(admin, 'check.of-tomorrow', { grade: 'warn' }).expect(404);
    const refusals = [
      ['tests-reviewed', { grade: 'warn' }, 'check-grade.always-stops'],
      ['declared-before-work', { grade: 'off' }, 'check-grade.too-low'],
      ['evidence-in-period', { grade: 'warn' }, 'check-grade.unchanged'],
      ['evidence-in-period', { grade: 'stop', reason: ' ' }, 'check-grade.needs-reason'],
    ] as const;
    for (const [check, body, code] of refusals)
      expect((await set(admin, check, body).expect(422)).body.code).toBe(code);
  });

  it('is nothing that another firm sees or is bound by', async () => {
    const other = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
    expect(await gradeOf(other, 'letter-signer')).toMatchObject({ grade: 'warn', version: 0 });
    expect(await actionsOf(test, other.firmId)).toEqual([]);
  });

  it('decides whether a request that waits for the client keeps a report from its quality review', async () => {
    work = await aReportableEngagement(test, firm);
    report = await aComposedReport(work);
    const told = async () => {
      const { body } = await work.leader.get(`${work.path}/report/checks`).expect(200);
      const { level, ok, count, of } = (body as PreIssueCheckView[]).find(({ code }) => code === 'requests-settled')!;
      return [level, ok, count, of];
    };
    const asking = {
      title: '利用者の一覧',
      wanted: '9月末の一覧をください。',
      shows: '日付が分かる',
      dueOn: '2031-03-31',
      answererId: null,
      testIds: [work.tests.accessOperation],
    };
    const { body: draft } = await work.practitioner.post(`${work.path}/requests`).send(asking).expect(201);
    await set(quality, 'requests-settled', { grade: 'stop', version: 2 }).expect(200);
    expect(await told()).toEqual(['blocking', true, 0, 0]);
    const requests = [{ id: draft.id, version: draft.version }];
    await work.practitioner.post(`${work.path}/requests/send`).send({ requests }).expect(200);
    expect(await told()).toEqual(['blocking', false, 1, 1]);
    const { id, version, digest } = report;
    const review = () =>
      work.qualityReviewer.post(`${work.path}/report/${id}/quality-review`).send({ version, digest });
    expect((await review().expect(422)).body.code).toBe('report.checks-open');
    await set(quality, 'requests-settled', { grade: 'off', version: 3 }).expect(200);
    expect(await told()).toEqual(['off', true, 0, 0]);
    await set(quality, 'requests-settled', { grade: 'warn', version: 4 }).expect(200);
    expect(await told()).toEqual(['warning', false, 1, 1]);
    await review().expect(200);
  });
});

describe('a warning that stands before an approval', () => {
  const waiting = { code: 'requests-settled', count: 1, reason: '発行の後に届く。' };
  const at = () => `${work.path}/report/${report.id}`;
  const acknowledge = (who: Person, warnings: object[], version = report.version + 1) =>
    who.post(`${at()}/acknowledgements`).send({ version, warnings });
  const approve = (acknowledgementId?: string) =>
    work.leader.post(`${at()}/approve`).send({ version: report.version + 1, digest: report.digest, acknowledgementId });

  it('keeps the report from being approved until the leader has acknowledged the set that stands', async () => {
    await passwordGivenAgain(test, work.leader);
    const unread = await approve().expect(409);
    expect(unread.body).toMatchObject({ code: 'report.warnings-changed', facts: { changed: 'requests-settled' } });
    const size = (await ledgerOf(test, work.engagementId)).length;
    await acknowledge(work.outsider, [waiting]).expect(404);
    await acknowledge(work.senior, [waiting]).expect(403);
    expect((await acknowledge(work.leader, [waiting], 1).expect(409)).body.code).toBe('stale-version');
    for (const other of [[], [{ ...waiting, count: 2 }], [waiting, { ...waiting, code: 'letter-signer' }]])
      expect((await acknowledge(work.leader, other).expect(409)).body.code).toBe('report.warnings-changed');
    await acknowledge(work.leader, [{ ...waiting, code: 'check.of-tomorrow' }]).expect(400);

    const first = (await acknowledge(work.leader, [waiting]).expect(201)).body as ReportAcknowledgementView;
    const last = (await acknowledge(work.leader, [waiting]).expect(201)).body as ReportAcknowledgementView;
    await approve(first.id).expect(404);
    await approve('01890000-0000-7000-8000-000000000000').expect(404);
    await set(quality, 'requests-settled', { grade: 'off', version: 5 }).expect(200);
    expect((await approve(last.id).expect(409)).body.facts).toMatchObject({ changed: 'requests-settled' });
    await set(quality, 'requests-settled', { grade: 'warn', version: 6 }).expect(200);
    const approved = (await approve(last.id).expect(200)).body as ReportView;

    const warnings = [{ ...waiting, of: 1 }];
    expect(approved.acknowledgement).toMatchObject({ id: last.id, warnings });
    const events = (await ledgerOf(test, work.engagementId)).slice(size);
    expect(events.map(({ action, facts }) => [action, facts['acknowledgementId'], facts['checks']])).toEqual([
      ['report.warnings-acknowledged', first.id, 'requests-settled'],
      ['report.warnings-acknowledged', last.id, 'requests-settled'],
      ['report.approved', last.id, undefined],
    ]);
    expect(JSON.stringify(events)).not.toContain(waiting.reason);
  });
});
