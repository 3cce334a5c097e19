import {
  aFirm,
  aPlannedEngagement,
  asFirm,
  startTestApp,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { MatrixLineView, MatrixPageQuery, MatrixPageView, MatrixTestsView, MatrixView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../../fieldwork.module';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
  at = await aPlannedEngagement(test, firm, { controls: 7 });
  await asFirm(test, firm.firmId, async (client) => {
    // The second control is due before the first; each is with somebody else, and the third is prepared.
    const due = `UPDATE control_test SET due_on = $2, assignee_id = $3 WHERE id = $1`;
    await client.query(due, [at.designTest(1), '2026-11-20', at.senior.userId]);
    await client.query(due, [at.designTest(2), '2026-11-10', at.practitioner.userId]);
    await client.query(`UPDATE control_test SET state = 'prepared' WHERE id = $1`, [at.designTest(3)]);
  });
});
afterAll(() => test.close());

const page = async (query: MatrixPageQuery = {}): Promise<MatrixPageView> =>
  (await at.senior.get(`${at.path}/matrix/page`).query(query).expect(200)).body as MatrixPageView;
const ids = ({ lines }: { lines: readonly MatrixLineView[] }) => lines.map(({ testId }) => testId);
const matrix = async () => (await at.senior.get(`${at.path}/matrix`).expect(200)).body as MatrixView;

/** Every page after the other, by what each gave for the next. */
async function allPages(query: MatrixPageQuery): Promise<string[]> {
  const read: string[] = [];
  for (let after: string | undefined, more = true; more;) {
    const { lines, next } = await page({ ...query, ...(after === undefined ? {} : { after }) });
    read.push(...ids({ lines }));
    more = next !== null;
    after = next ?? undefined;
  }
  return read;
}

describe('a page of the matrix', () => {
  it('shows every test of the plan once, in the order of the matrix, however long its pages are', async () => {
    const { tests } = await matrix();
    expect(tests.id.length).toBeGreaterThan(7);
    for (const limit of [1, 3, tests.id.length, 200])
      expect(await allPages({ limit }), `pages of ${limit}`).toEqual(tests.id);
  });

  it('begins with what is due first, and ends with what has no day', async () => {
    const due = await allPages({ sort: 'due', limit: 2 });
    expect(due.slice(0, 2)).toEqual([at.designTest(2), at.designTest(1)]);
    expect(new Set(due)).toEqual(new Set((await matrix()).tests.id));
  });

  it('keeps to what was asked for, and counts it on all pages', async () => {
    expect(ids(await page({ state: 'prepared' }))).toEqual([at.designTest(3)]);
    expect(ids(await page({ assignee: at.senior.userId }))).toEqual([at.designTest(1)]);
    expect(ids(await page({ dueBefore: '2026-11-20' }))).toEqual([at.designTest(2)]);
    const nobodys = await page({ assignee: 'none', type: 'DESIGN', chapter: '9', limit: 1 });
    // The last of the seven controls is taken over and has no test.
    expect([nobodys.total, ids(nobodys)]).toEqual([4, [at.designTest(3)]]);
    expect(await page({ chapter: '8' })).toEqual({ total: 0, lines: [], next: null });
  });

  it('goes on behind a line that was signed or moved meanwhile', async () => {
    const first = await page({ sort: 'due', limit: 1 });
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE control_test SET due_on = '2026-12-24' WHERE id = $1`, [at.designTest(2)]),
    );
    expect(ids(await page({ sort: 'due', limit: 1, after: first.next! }))).toEqual([at.designTest(1)]);
  });

  it('refuses what is no question, and takes a place that nobody was given for the beginning', async () => {
    for (const wrong of [{ limit: '0' }, { limit: '201' }, { state: 'lost' }, { sort: 'size' }, { dueBefore: '12/10' }])
      await at.senior.get(`${at.path}/matrix/page`).query(wrong).expect(400);
    const all = ids(await page());
    for (const after of [
      'x',
      Buffer.from('["",1]').toString('base64url'),
      Buffer.from(`["'",1,"DESIGN"]`).toString('base64url'),
    ])
      expect(ids(await page({ after }))).toEqual(all);
  });

  it('is not there for another firm, and empty before a plan is approved', async () => {
    const stranger = await (await aFirm(test)).person('遠野');
    for (const path of ['matrix/page', 'matrix/tests']) {
      await stranger.get(`${at.path}/${path}`).expect(404);
      await at.outsider.get(`${at.path}/${path}`).expect(404);
    }
    const draft = await aPlannedEngagement(test, firm, { plan: 'draft' });
    const empty = { total: 0, lines: [], next: null };
    expect((await draft.senior.get(`${draft.path}/matrix/page`).expect(200)).body).toEqual(empty);
    expect((await draft.senior.get(`${draft.path}/matrix/tests`).expect(200)).body).toMatchObject({ basis: null });
  });
});

describe('the tests of the matrix alone', () => {
  it('are those of the whole matrix, beside the same controls', async () => {
    const { controls, headings, ...whole } = await matrix();
    const { body } = await at.senior.get(`${at.path}/matrix/tests`).expect(200);
    expect(body as MatrixTestsView).toEqual(whole);
    expect([controls.id, headings.key.length > 0]).toEqual([at.controls, false]);
    expect(whole.basis).toMatch(/^[0-9a-f-]{36}$/);
  });
});
