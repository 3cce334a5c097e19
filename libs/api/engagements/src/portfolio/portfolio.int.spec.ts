import { aFirm, aTestedEngagement, asFirm, ledgerOf, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import type { PortfolioPageView, PortfolioViewView, SavePortfolioViewBody } from '@akashi/contracts';
import { savedViewLimit } from '@akashi/domain/control';
import { portfolioPageSize } from '@akashi/domain/portfolio';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngagementsModule } from '../engagements.module';

const more = 120;

let test: TestApp;
let firm: Firm;
let work: Awaited<ReturnType<typeof aTestedEngagement>>;
let office: Awaited<ReturnType<Firm['person']>>;

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  firm = await aFirm(test);
  work = await aTestedEngagement(test, firm, { testState: 'prepared' });
  office = await firm.person('三枝', 'quality_office');
  await asFirm(test, firm.firmId, async (client) => {
    // Copies without a team: nobody but the quality office sees them. Each is due a day after the one before.
    await client.query(
      `INSERT INTO engagement (firm_id, id, client_id, service_id, name, kind, ruleset_id, edition_id, period_start, period_end, state, opened_by)
       SELECT firm_id, gen_random_uuid(), client_id, service_id, '案件 ' || lpad(n::text, 3, '0'), 'RENEWAL', ruleset_id, edition_id,
         period_start - n * 400, period_end - n * 400, CASE WHEN n % 4 = 0 THEN 'accepted' ELSE 'in_fieldwork' END, opened_by
       FROM engagement, generate_series(1, $2::int) n WHERE id = $1`,
      [work.engagementId, more],
    );
    await client.query(
      `INSERT INTO engagement_date (firm_id, engagement_id, rule, computed_on)
       SELECT firm_id, id, 'report', '2099-01-01'::date + right(name, 3)::int FROM engagement WHERE kind = 'RENEWAL'`,
    );
    await client.query(
      `INSERT INTO team_member (firm_id, engagement_id, user_id, role, from_on, assigned_by)
       SELECT firm_id, id, $1, 'engagement_leader', '2020-01-01', $1 FROM engagement WHERE name = '案件 001'`,
      [work.outsider.userId],
    );
  });
});
afterAll(() => test.close());

const read = async (asked: Record<string, string> = {}, who = office) =>
  (await who.get('/api/portfolio').query(asked).expect(200)).body as PortfolioPageView;

describe('the engagements of the firm', () => {
  it('come page by page, each of them once, in the order that was asked for', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: PortfolioPageView = await read({ sort: 'name', ...(after && { after }) });
      expect(page.total).toBe(more + 1);
      expect(page.lines.length).toBeLessThanOrEqual(portfolioPageSize);
      seen.push(...page.lines.map(({ name }) => name));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(more + 1);
    expect(seen).toEqual([...seen].sort());
    expect((await read({ sort: 'due', order: 'desc' })).lines[0]?.name).toBe(`案件 ${more}`);
  });

  it('are counted by what was asked, and each count opens as many lines', async () => {
    for (const by of ['phase', 'deadline', 'leader', 'client', 'outlook'] as const) {
      const { counts, total } = await read({ by });
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      for (const { key, count } of counts) expect((await read({ by, [by]: key })).total).toBe(count);
    }
    const { total, counts } = await read({ by: 'phase', phase: 'accepted', group: 'leader' });
    expect(total).toBe(more / 4);
    // The other phases stay to be chosen.
    expect(counts.map(({ key }) => key)).toEqual(['accepted', 'in_fieldwork']);
  });

  it('are found by the words of their names, and told with tests and people', async () => {
    const { lines, leaders } = await read({ q: 'ﾐｽﾞﾅﾗ文書基盤 2026' });
    // Every paper is signed by who performed it: nothing is left that a pace could tell of.
    expect(lines).toMatchObject([{ id: work.engagementId, outlook: { kind: 'none' } }]);
    expect(leaders.map(({ id }) => id)).toContain(work.leader.userId);
    const { rows } = await asFirm(test, firm.firmId, (client) =>
      client.query<{ total: number; prepared: number }>(
        `SELECT count(*)::int AS total, count(*) FILTER (WHERE state = 'prepared')::int AS prepared FROM control_test
         WHERE engagement_id = $1 AND state <> 'closed'`,
        [work.engagementId],
      ),
    );
    expect(lines[0]?.tests).toEqual({ ...rows[0], reviewed: 0 });
  });

  it('are those that a person may see: of the team and declared, or all for the quality office; another firm’s never', async () => {
    expect((await read({}, work.senior)).lines.map(({ id }) => id)).toEqual([work.engagementId]);
    // Leads one and has not declared.
    expect(await read({}, work.outsider)).toMatchObject({ total: 0, lines: [], counts: [], leaders: [] });
    const stranger = await (await aFirm(test, '別の監査法人')).person('遠野', 'quality_office');
    expect(await read({}, stranger)).toMatchObject({ total: 0, all: 0, lines: [] });
    await office.get('/api/portfolio').query({ sort: 'secret' }).expect(400);
  });

  it('leave as a workbook of the whole list, and no name is a formula in it', async () => {
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE engagement SET name = '=1+1' WHERE name = '案件 002'`),
    );
    const asked = office.get('/api/portfolio/file').query({ lang: 'ja', sort: 'name' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await asked.responseType('blob').expect(200)).body as never);
    const sheet = book.worksheets[0]!;
    // A line above, the heads, and every engagement.
    expect(sheet.rowCount).toBe(2 + more + 1);
    const cells = Array.from({ length: more }, (_, at) => sheet.getCell(3 + at, 1));
    const odd = cells.find(({ value }) => value === '=1+1');
    expect([odd?.type, odd?.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
    await office.get('/api/portfolio/file').expect(400);
  });
});

describe('the progress of tests', () => {
  it('is what a count would say, after every change', async () => {
    const change = (state: string, where: string) =>
      asFirm(test, firm.firmId, (client) =>
        client.query(
          `UPDATE control_test SET state = $2, closing_reason = CASE $2 WHEN 'closed' THEN 'dropped' END,
             closed_by_plan = CASE $2 WHEN 'closed' THEN (SELECT id FROM scope_plan WHERE engagement_id = $1 LIMIT 1) END
           WHERE engagement_id = $1 AND ${where}`,
          [work.engagementId, state],
        ),
      );
    const differing = async () => {
      const { rows } = await test.admin.query(
        `SELECT * FROM (SELECT engagement_id, count(*)::int AS total, count(*) FILTER (WHERE state = 'prepared')::int AS prepared,
           count(*) FILTER (WHERE state = 'reviewed')::int AS reviewed FROM control_test WHERE state <> 'closed' GROUP BY 1) c
         FULL JOIN test_progress p USING (engagement_id)
         WHERE (c.total, c.prepared, c.reviewed) IS DISTINCT FROM (p.total, p.prepared, p.reviewed)
           OR p.prepared + p.reviewed <> (SELECT sum(done) FROM test_progress_day d WHERE d.engagement_id = p.engagement_id)`,
      );
      return rows;
    };
    expect(await differing()).toEqual([]);
    await change('reviewed', `id IN (SELECT id FROM control_test WHERE engagement_id = $1 ORDER BY id LIMIT 3)`);
    expect(await differing()).toEqual([]);
    await change('returned', `state = 'prepared'`);
    expect(await differing()).toEqual([]);
    await change('prepared', `true`);
    expect(await differing()).toEqual([]);
    await change('closed', `id IN (SELECT id FROM control_test WHERE engagement_id = $1 ORDER BY id LIMIT 2)`);
    expect(await differing()).toEqual([]);
    await change('in_progress', `state = 'closed'`);
    expect(await differing()).toEqual([]);
  });
});

const view = (change: Partial<SavePortfolioViewBody> = {}): SavePortfolioViewBody => ({
  name: '計画の段階',
  params: { phase: 'accepted', group: 'leader', by: 'phase' },
  isShared: false,
  ...change,
});
const path = '/api/portfolio/views';
const viewsOf = async (who = office) => (await who.get(path).expect(200)).body as PortfolioViewView[];

describe('a view of them', () => {
  it('is kept under its name with how many it shows who looks, and leaves the ledger as it was', async () => {
    const before = (await ledgerOf(test, work.engagementId)).length;
    const saved = (
      await office
        .put(path)
        .send(view({ isShared: true }))
        .expect(200)
    ).body as PortfolioViewView;
    expect(saved).toMatchObject({ ...view({ isShared: true }), ownerId: office.userId, count: more / 4 });
    expect(await viewsOf()).toEqual([saved]);
    expect(await viewsOf(work.senior)).toEqual([{ ...saved, count: 0 }]);
    expect((await ledgerOf(test, work.engagementId)).length).toBe(before);
    await work.senior.post(`${path}/${saved.id}/remove`).expect(404);
    await office.post(`${path}/${saved.id}/remove`).expect(204);
    expect(await viewsOf(work.senior)).toEqual([]);
  });

  it('is another firm’s never, and holds nothing but what the address can say', async () => {
    const { id } = (
      await office
        .put(path)
        .send(view({ isShared: true }))
        .expect(200)
    ).body as PortfolioViewView;
    const stranger = await (await aFirm(test, '第三の監査法人')).person('遠野', 'quality_office');
    expect(await viewsOf(stranger)).toEqual([]);
    await stranger.post(`${path}/${id}/remove`).expect(404);
    for (const wrong of [{ params: { secret: 'x' } }, { name: '' }, { params: [] }])
      await office
        .put(path)
        .send({ ...view(), ...wrong })
        .expect(400);
  });

  it('never goes to make room for another', async () => {
    await asFirm(test, firm.firmId, (client) =>
      client.query(
        `INSERT INTO portfolio_view (firm_id, id, owner_id, name, params, is_shared)
         SELECT $1, gen_random_uuid(), $2, 'ビュー' || n, '{}', false FROM generate_series(1, $3::int) n`,
        [firm.firmId, work.leader.userId, savedViewLimit],
      ),
    );
    const refused = await work.leader.put(path).send(view());
    expect([refused.status, refused.body.code]).toEqual([422, 'test.too-many-views']);
  });
});
