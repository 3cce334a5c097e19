import {
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  startTestApp,
  type Firm,
  type TestApp,
} from '@akashi/api-testing';
import type { CorrectionView, FindingView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';
import { open, overviewOf, findingsOf, compose, reword, confirmAndReview } from './a-correction.fixture';

let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

describe('a correction that is given up', () => {
  it('leaves the first report as it was, and its findings as it tells them', async () => {
    const work = await aReportableEngagement(test, firm);
    const first = await anIssuedReport(test, work);
    const findings = (await findingsOf(work)).map(({ state, textVersion, title }) => ({ state, textVersion, title }));
    let correction = await open(work, first);
    correction = await reword(work, correction);
    const path = `${work.path}/corrections/${correction.id}/abandon`;
    const body = { version: correction.version, reason: '数え直したところ、誤りはなかった。' };
    await work.senior.post(path).send(body).expect(403);
    expect(
      (
        await work.leader
          .post(path)
          .send({ ...body, reason: '' })
          .expect(422)
      ).body.code,
    ).toBe('correction.abandon-reason-missing');
    await work.leader
      .post(path)
      .send({ ...body, version: 1 })
      .expect(409);
    await confirmAndReview(work);
    await compose(work);

    const ended = (await work.leader.post(path).send(body).expect(200)).body as CorrectionView;
    expect(ended).toMatchObject({ state: 'abandoned', endReason: body.reason });
    const { report, engagementState, correction: standing, versions } = await overviewOf(work);
    expect([engagementState, standing]).toEqual(['issued', null]);
    expect(report).toMatchObject({ id: first.id, state: 'issued', digest: first.digest, replaced: null });
    expect(versions[0]?.state).toBe('superseded');
    expect((await findingsOf(work)).map(({ state, textVersion, title }) => ({ state, textVersion, title }))).toEqual(
      findings,
    );
    expect(
      (
        await work.leader
          .post(path)
          .send({ ...body, version: ended.version })
          .expect(422)
      ).body.code,
    ).toBe('correction.not-open');
    const again = await reword(work, await open(work, first));
    const [finding] = (await findingsOf(work)) as FindingView[];
    expect([again.state, finding?.textVersion]).toEqual(['open', 3]);
  });
});
