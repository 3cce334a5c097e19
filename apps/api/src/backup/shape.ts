import type pg from 'pg';

const lines = `
  SELECT 'table ' || c.oid::regclass || ' ' || c.relrowsecurity || ' ' || c.relforcerowsecurity || ' ' || pg_get_userbyid(c.relowner)
      || ' ' || coalesce((SELECT string_agg(one::text, ' ' ORDER BY one::text) FROM unnest(c.relacl) AS one), '') AS line
    FROM pg_class c WHERE c.relnamespace = ANY ($1::regnamespace[]) AND c.relkind IN ('r', 'p', 'S', 'v')
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = ANY ($1::regnamespace[]) AND conrelid <> 0
  UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = ANY ($1::regnamespace[]) AND NOT tgisinternal
  UNION ALL SELECT 'policy ' || polrelid::regclass || ' ' || polname || ' ' || polcmd::text || ' ' || polpermissive
      || ' ' || coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '')
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = ANY ($1::regnamespace[])
  UNION ALL SELECT 'index ' || indexrelid::regclass || ' ' || pg_get_indexdef(indexrelid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = ANY ($1::regnamespace[])
  ORDER BY 1`;

/** What holds the rows: tables with owner, grants and row-level security, constraints, triggers, policies, indexes. One line each. */
export async function shapeOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(lines, [['akashi', 'akashi_jobs']]);
  return rows.map(({ line }) => line);
}
