import {
  aBuiltPackage,
  actionsOf,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  startTestApp,
  todayIsNotBefore,
  withClientPapers,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { RecordRegistrationBody, RegistrationView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
});
beforeEach(async () => {
  work = await aReportableEngagement(test, await aFirm(test));
  todayIsNotBefore(test, '2027-06-30');
});
afterAll(() => test.close());

const record = (change: Partial<RecordRegistrationBody>) => {
  const nothing = { outcome: null, registrationNo: null, validUntil: null, remark: '' };
  return work.leader.post(`${work.path}/registration-events`).send({ ...nothing, ...change });
};

describe('recording the registration', () => {
  it('is refused before the package was handed over', async () => {
    const answer = await record({ kind: 'applied', occurredOn: '2027-01-20' }).expect(422);
    expect(answer.body.code).toBe('registration.package-not-handed-over');
  });

  it('follows the application in order, one entry each', async () => {
    await anIssuedReport(test, work);
    await withClientPapers(work);
    const { id } = await aBuiltPackage(test, work);
    const handing = { version: 1, handedOverOn: '2027-01-15', handedOverTo: '藤井 恵' };
    await work.leader.post(`${work.path}/package/${id}/hand-over`).send(handing).expect(200);

    const applied = await record({ kind: 'applied', occurredOn: '2027-02-03' }).expect(201);
    expect(applied.body).toMatchObject({ next: ['accepted'], warnings: ['registration.applied-late'] });
    const early = await record({ kind: 'decided', occurredOn: '2027-06-01', outcome: 'registered' }).expect(422);
    expect(early.body.code).toBe('registration.not-in-order');
    await record({ kind: 'accepted', occurredOn: '2027-02-10' }).expect(201);
    await record({ kind: 'question', occurredOn: '2027-03-01', remark: '範囲の照会' }).expect(201);
    await record({ kind: 'answer', occurredOn: '2027-03-08' }).expect(201);
    await record({ kind: 'decided', occurredOn: '2027-06-01', outcome: 'registered' }).expect(201);
    const listed = { kind: 'listed', occurredOn: '2027-06-08', registrationNo: 'C27-0001-1' } as const;
    const nameless = await record({ ...listed, registrationNo: 'C27', validUntil: '2028-01-31' }).expect(422);
    expect(nameless.body.code).toBe('registration.number-malformed');
    await record({ ...listed, validUntil: '2028-01-31' }).expect(201);

    const history = (await work.practitioner.get(`${work.path}/registration-events`).expect(200))
      .body as RegistrationView;
    expect(history).toMatchObject({ handedOverOn: '2027-01-15', validUntil: '2028-01-31', next: [] });
    expect(history.events.map(({ kind }) => kind)).toEqual([
      'applied',
      'accepted',
      'question',
      'answer',
      'decided',
      'listed',
    ]);
    const actions = (await actionsOf(test, work.engagementId)).filter((action) => action === 'registration.recorded');
    expect(actions).toHaveLength(6);
  });

  it('is the leader’s, and hidden from others', async () => {
    const body = { kind: 'applied', occurredOn: '2027-06-20', outcome: null, registrationNo: null, validUntil: null };
    const path = `${work.path}/registration-events`;
    await work.senior
      .post(path)
      .send({ ...body, remark: '' })
      .expect(403);
    await work.outsider
      .post(path)
      .send({ ...body, remark: '' })
      .expect(404);
  });
});
