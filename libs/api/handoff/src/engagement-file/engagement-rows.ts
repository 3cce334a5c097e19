import type { Caller, Tx } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { columnsKeptBack } from './kept-back';

/** A table that holds rows of engagements, as the catalogue of the database has it. */
export interface EngagementTable {
  name: string;
  columns: string[];
}

/** Every table that has a firm and an engagement: whoever makes a new one cannot forget it. */
const selectTables = `
  SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE n.nspname = 'akashi' AND c.relkind = 'r'
  GROUP BY c.relname HAVING array_agg(a.attname::text) @> ARRAY['firm_id', 'engagement_id'] ORDER BY c.relname`;

/** Who and what the rows name by id alone: the engagement itself, its client and service, and the firm's people. */
const beside: Readonly<Record<string, string>> = {
  engagement: `SELECT to_jsonb(x) AS row FROM engagement x WHERE x.firm_id = $1 AND x.id = $2`,
  client: `SELECT to_jsonb(x) AS row FROM client x JOIN engagement e ON e.firm_id = x.firm_id AND e.client_id = x.id
    WHERE e.firm_id = $1 AND e.id = $2`,
  cloud_service: `SELECT to_jsonb(x) AS row FROM cloud_service x JOIN engagement e ON e.firm_id = x.firm_id AND e.service_id = x.id
    WHERE e.firm_id = $1 AND e.id = $2`,
  member: `SELECT jsonb_build_object('user_id', user_id, 'family_name', family_name, 'given_name', given_name) AS row
    FROM member WHERE firm_id = $1 AND $2::uuid IS NOT NULL`,
};

export const tablesBeside = Object.keys(beside);

/** The rows of one engagement, table by table: one JSON object a line, in the order of their bytes, so that they have one hash. */
@Injectable()
export class EngagementRows {
  tables(tx: Tx): Promise<EngagementTable[]> {
    return tx.query(selectTables);
  }

  /** Without the columns that are never written. The name is one of the catalogue's. */
  linesOf(
    tx: Tx,
    { firmId }: Pick<Caller, 'firmId'>,
    engagementId: string,
    { name }: EngagementTable,
  ): Promise<string[]> {
    const kept = columnsKeptBack[name] ?? [];
    return this.lines(
      tx,
      `SELECT to_jsonb(x) - $3::text[] AS row FROM "${name}" x WHERE x.firm_id = $1 AND x.engagement_id = $2`,
      [firmId, engagementId, kept],
    );
  }

  linesBeside(tx: Tx, { firmId }: Pick<Caller, 'firmId'>, engagementId: string, name: string): Promise<string[]> {
    return this.lines(tx, beside[name] ?? '', [firmId, engagementId]);
  }

  private async lines(tx: Tx, select: string, values: unknown[]): Promise<string[]> {
    const rows = await tx.query<{ line: string }[]>(
      `SELECT row::text AS line FROM (${select}) AS one ORDER BY row::text COLLATE "C"`,
      values,
    );
    return rows.map(({ line }) => line);
  }
}
