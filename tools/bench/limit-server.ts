import { createServer } from 'node:http';
import pg from 'pg';
import { matrixText } from '../../libs/api/fieldwork/src/matrix/matrix.query.ts';

/**
 * The limit that ours is measured against: bare node:http and pg, the same SQL over the same rows as an administrator,
 * without sign-in, rights, validation, versions or ledger. Prints its port.
 */
const pool = new pg.Pool({
  connectionString: process.env['LIMIT_DATABASE_URL'],
  max: 10,
  options: '-c search_path=akashi',
});
await pool.query(`CREATE TABLE IF NOT EXISTS public.bare_log (at timestamptz DEFAULT now(), test_id uuid, body text)`);

async function matrix(firmId: string, engagementId: string): Promise<string> {
  const values = [firmId, engagementId, new Date().toISOString().slice(0, 10)];
  const { rows } = await pool.query<{ text: string }>(matrixText, values);
  return rows[0]?.text ?? '';
}

async function record(firmId: string, engagementId: string, testId: string, body: string): Promise<string> {
  const { conclusion } = JSON.parse(body) as { conclusion: string };
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ version: number }>(
      `UPDATE control_test SET conclusion = $4, state = 'in_progress', version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 RETURNING version`,
      [firmId, engagementId, testId, conclusion],
    );
    await client.query(`INSERT INTO public.bare_log (test_id, body) VALUES ($1, $2)`, [testId, body]);
    await client.query('COMMIT');
    return JSON.stringify({ id: testId, version: rows[0]?.version });
  } finally {
    client.release();
  }
}

/** Fifty tests of one state, what is due first, first: rows as `pg` reads them. */
async function page(firmId: string, engagementId: string): Promise<string> {
  const { rows } = await pool.query(
    `SELECT t.id, t.individual_control_id, k.number, k.chapter, c.text, t.test_type, t.state, t.conclusion, t.assignee_id, t.due_on,
       t.evidence_count, t.item_total, t.item_done, t.deviation_count, t.open_note_count, t.version, count(*) OVER () AS total
     FROM control_test t
     JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
     JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
     WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.test_type = 'OPERATION'
     ORDER BY t.due_on, c.position LIMIT 50`,
    [firmId, engagementId],
  );
  return JSON.stringify({ rows });
}

/** Many rows in one statement with a line each: what a person sees as one act. */
async function assign(firmId: string, engagementId: string, body: string): Promise<string> {
  const { ids, dueOn } = JSON.parse(body) as { ids: string[]; dueOn: string };
  const { rowCount } = await pool.query(
    `WITH changed AS (UPDATE control_test SET due_on = $4, version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = ANY ($3::uuid[]) RETURNING id)
     INSERT INTO public.bare_log (test_id, body) SELECT id, $5 FROM changed`,
    [firmId, engagementId, ids, dueOn, body.slice(0, 200)],
  );
  return JSON.stringify({ changed: rowCount });
}

const server = createServer((request, response) => {
  const [, kind, firmId = '', engagementId = '', testId = ''] = (request.url ?? '').split('/');
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = () => Buffer.concat(parts).toString('utf8');
    const answers: Record<string, () => Promise<string>> = {
      matrix: () => matrix(firmId, engagementId),
      page: () => page(firmId, engagementId),
      assign: () => assign(firmId, engagementId, body()),
      record: () => record(firmId, engagementId, testId, body()),
    };
    const answer = (answers[kind ?? ''] ?? (() => Promise.reject(new Error(`There is no ${kind}.`))))();
    answer.then(
      (text) => response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ listening: (server.address() as { port: number }).port })),
);
