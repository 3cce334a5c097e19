import pg from 'pg';
import { measure, type Request } from './load.ts';
import { toResult, type BenchResult } from './result.ts';
import { signIn, type Setting } from './setting.ts';

const engagements = 1_000;
const testsOfEach = 300;
const rounds = 5;
const seconds = 3;

/**
 * Pages of 1,000 engagements with 300,000 tests and twelve weeks of work behind them, each with its counts, for the quality
 * office, which sees them all: what 95 of 100 pages need at most. The goal is 100 ms. Beside them what somebody on some teams sees.
 */
export async function timePortfolio(setting: Setting): Promise<BenchResult[]> {
  await fill(setting);
  const { ours, url } = setting;
  const office = { ...ours, headers: { Cookie: (await signIn(url, 'hasegawa')).cookie } };
  const pages = [
    '/api/portfolio',
    '/api/portfolio?by=leader&group=outlook&outlook=late,expected_late',
    '/api/portfolio?by=client&sort=client&order=desc',
    '/api/portfolio?by=deadline&phase=in_fieldwork&sort=done',
    `/api/portfolio?q=${encodeURIComponent('案件 07')}`,
  ];
  const time = async (id: string, unit: string, target: typeof ours): Promise<BenchResult> => {
    let turn = 0;
    const next = (): Request => ({ method: 'GET', path: pages[turn++ % pages.length] ?? '' });
    const results: { ours: number; limit: null }[] = [];
    for (let round = 0; round < rounds; round++) {
      results.push({ ours: (await measure(target, 1, seconds, next)).p95, limit: null });
    }
    return toResult(id, unit, results);
  };
  return [
    await time('PORTFOLIO', 'ms, p95, a page of 1,000 engagements with its counts', office),
    await time('PORTFOLIO-own', 'ms, p95, the same for somebody who is on some of them', ours),
  ];
}

/** The engagement of the worked example 1,000 times, with clients, dates and teams of their own, and tests in all states. */
async function fill({ plan, firmId, engagementId }: Setting): Promise<void> {
  const client = new pg.Client({ connectionString: plan.adminUrl, options: '-c search_path=akashi' });
  await client.connect();
  try {
    // What is filled in is whole; asking each key of 300,000 rows would take minutes. Counters are told at the end.
    await client.query(`SET session_replication_role = replica`);
    await client.query(
      `CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS id, n FROM generate_series(1, $1::int) n`,
      [engagements],
    );
    const fillings = [
      `INSERT INTO client (firm_id, id, name, name_kana, corporate_number)
        SELECT firm_id, gen_random_uuid(), '依頼者 ' || k, name_kana, '9' || lpad(k::text, 12, '0')
        FROM client, generate_series(1, 300) k WHERE firm_id = $1 AND id = (SELECT client_id FROM engagement WHERE id = $2)`,
      `INSERT INTO engagement (firm_id, id, client_id, service_id, name, kind, ruleset_id, edition_id, period_start, period_end, state, opened_by)
        SELECT e.firm_id, made.id, c.id, e.service_id, '案件 ' || lpad(n::text, 4, '0'), e.kind, e.ruleset_id, e.edition_id,
          e.period_start, e.period_end, (ARRAY['proposed', 'accepted', 'planned', 'in_fieldwork', 'in_fieldwork', 'in_fieldwork',
            'in_reporting', 'issued', 'handed_over'])[n % 9 + 1], e.opened_by
        FROM engagement e, made JOIN (SELECT id, row_number() OVER (ORDER BY id) AS k FROM client WHERE firm_id = $1) c ON c.k = n % 300 + 1
        WHERE e.firm_id = $1 AND e.id = $2`,
      `INSERT INTO engagement_date (firm_id, engagement_id, rule, computed_on)
        SELECT firm_id, made.id, rule, current_date - 60 + n % 400 FROM engagement_date, made WHERE firm_id = $1 AND engagement_id = $2`,
      `INSERT INTO team_member (firm_id, engagement_id, user_id, role, from_on, assigned_by)
        SELECT $1, made.id, m.user_id, CASE m.k WHEN n % m.people + 1 THEN 'engagement_leader' ELSE 'senior' END, '2020-01-01', m.user_id
        FROM made JOIN (SELECT user_id, row_number() OVER (ORDER BY user_id) AS k, count(*) OVER () AS people FROM member
          WHERE firm_id = $1 AND NOT 'quality_office' = ANY (firm_roles)) m ON m.k IN (n % m.people + 1, (n + 1) % m.people + 1)
        WHERE $2::uuid IS NOT NULL`,
      `INSERT INTO independence_declaration (firm_id, engagement_id, id, user_id, declared_on, has_interest)
        SELECT firm_id, engagement_id, gen_random_uuid(), user_id, '2020-01-01', false FROM team_member
        WHERE firm_id = $1 AND engagement_id IN (SELECT id FROM made) AND engagement_id <> $2`,
      `INSERT INTO control_test (firm_id, engagement_id, id, individual_control_id, test_type, state)
        SELECT $1, made.id, gen_random_uuid(), gen_random_uuid(), 'DESIGN',
          (ARRAY['not_started', 'in_progress', 'prepared', 'reviewed', 'returned'])[(t * made.n) % 5 + 1]
        FROM made, generate_series(1, ${testsOfEach}) t WHERE made.n % 9 > 2 AND $2::uuid IS NOT NULL`,
      `INSERT INTO test_progress SELECT firm_id, engagement_id, count(*), count(*) FILTER (WHERE state = 'prepared'),
          count(*) FILTER (WHERE state = 'reviewed') FROM control_test
        WHERE firm_id = $1 AND engagement_id IN (SELECT id FROM made) AND engagement_id <> $2 GROUP BY 1, 2`,
      `INSERT INTO test_progress_day SELECT p.firm_id, p.engagement_id, current_date - d, 1 + d % 3
        FROM test_progress p, generate_series(0, 83) d
        WHERE p.firm_id = $1 AND p.engagement_id <> $2 AND p.prepared > 0 AND d % 7 > 1`,
    ];
    for (const text of fillings) await client.query(text, [firmId, engagementId]);
    await client.query(`VACUUM ANALYZE`);
  } finally {
    await client.end();
  }
}
