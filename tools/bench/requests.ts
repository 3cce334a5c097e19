import pg from 'pg';
import { measure, type Target } from './load.ts';
import { toResult, type BenchResult } from './result.ts';
import type { Setting } from './setting.ts';

const ofTheExample = 312;
const ofTheFirm = 10_000;
const rounds = 5;
const seconds = 3;

/**
 * The list of an engagement's requests, which the page filters and counts by itself: what 95 of 100 need at most. First the worked
 * example's, in a firm that has 10,000 in all; then one engagement with 10,000. The goal is 150 ms.
 */
export async function timeRequests({ ours, plan, firmId, engagementId }: Setting): Promise<BenchResult[]> {
  const client = new pg.Client({ connectionString: plan.adminUrl, options: '-c search_path=akashi' });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    const others = await otherEngagements(client, firmId, engagementId);
    await ask(client, firmId, engagementId, { from: 1, until: ofTheExample });
    const each = Math.ceil((ofTheFirm - ofTheExample) / others.length);
    for (const other of others) await ask(client, firmId, other, { from: 1, until: each });
    await client.query(`VACUUM ANALYZE`);
    const example = await time('REQUESTS', `ms, p95, ${ofTheExample} of 10,000 requests`, ours, engagementId);
    await ask(client, firmId, engagementId, { from: ofTheExample + 1, until: ofTheFirm });
    await client.query(`VACUUM ANALYZE`);
    return [example, await time('REQUESTS-all', 'ms, p95, 10,000 requests of one engagement', ours, engagementId)];
  } finally {
    await client.end();
  }
}

async function time(id: string, unit: string, ours: Target, engagementId: string): Promise<BenchResult> {
  const results: { ours: number; limit: null }[] = [];
  const path = `/api/engagements/${engagementId}/requests`;
  for (let round = 0; round < rounds; round++)
    results.push({ ours: (await measure(ours, 1, seconds, () => ({ method: 'GET', path }))).p95, limit: null });
  return toResult(id, unit, results);
}

/** Engagements beside the worked example, of the same client and service. */
async function otherEngagements(client: pg.Client, firmId: string, engagementId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO engagement (firm_id, id, client_id, service_id, name, kind, ruleset_id, edition_id, period_start, period_end, state, opened_by)
     SELECT firm_id, gen_random_uuid(), client_id, service_id, '案件 ' || n, kind, ruleset_id, edition_id, period_start, period_end,
       'in_fieldwork', opened_by FROM engagement, generate_series(1, 31) n WHERE firm_id = $1 AND id = $2 RETURNING id`,
    [firmId, engagementId],
  );
  return rows.map(({ id }) => id);
}

/** Requests in every state, each for a paper, with six files where an answer came. */
async function ask(
  client: pg.Client,
  firmId: string,
  engagementId: string,
  { from, until }: { from: number; until: number },
): Promise<void> {
  const of = [firmId, engagementId, from, until];
  await client.query(
    `INSERT INTO evidence_request (firm_id, engagement_id, id, number, title, wanted, due_on, state, asked_by, asked_by_name, round, reason)
     SELECT $1, $2, gen_random_uuid(), n, '申請と承認の記録 ' || n, '記録をください。', current_date + n % 30 - 10, s.state, e.opened_by, '佐藤 結衣',
       CASE WHEN s.state IN ('submitted', 'checking', 'accepted', 'returned') THEN 1 ELSE 0 END,
       CASE WHEN s.state IN ('returned', 'withdrawn') THEN '今の版を送ってください。' END
     FROM generate_series($3::int, $4::int) n
     CROSS JOIN LATERAL (SELECT (ARRAY['draft', 'requested', 'submitted', 'checking', 'accepted', 'returned', 'withdrawn'])[n % 7 + 1] AS state) s
     JOIN engagement e ON e.firm_id = $1 AND e.id = $2`,
    of,
  );
  await client.query(
    `INSERT INTO evidence_request_test (firm_id, engagement_id, request_id, test_id)
     SELECT r.firm_id, r.engagement_id, r.id, t.id FROM evidence_request r
     JOIN (SELECT firm_id, engagement_id, id, row_number() OVER (ORDER BY id) AS k, count(*) OVER () AS tests FROM control_test
       WHERE firm_id = $1 AND engagement_id = $2) t ON t.k = r.number % t.tests + 1
     WHERE r.firm_id = $1 AND r.engagement_id = $2 AND r.number BETWEEN $3 AND $4`,
    of,
  );
  await client.query(
    `INSERT INTO evidence_request_file (firm_id, engagement_id, id, request_id, round, file_name, media_type, sha256, size, remarks, side,
       sent_by, sent_by_name, sent_at)
     SELECT r.firm_id, r.engagement_id, gen_random_uuid(), r.id, 1, r.number || '-' || f || '.csv', 'text/csv',
       encode(sha256(convert_to(r.id || '-' || f, 'UTF8')), 'hex'), 4096, '{}', 'client', r.asked_by, '藤井 恵', now()
     FROM evidence_request r, generate_series(1, 6) f
     WHERE r.firm_id = $1 AND r.engagement_id = $2 AND r.number BETWEEN $3 AND $4 AND r.round = 1`,
    of,
  );
}
