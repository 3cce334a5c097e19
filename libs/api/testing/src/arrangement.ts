import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Person } from './people';

/** Stands in every column that may never leave the firm; nothing that goes out may contain it. */
export const restrictedMark = '門外不出';

/** Who works on the engagement: each with a role of their own and an independence declaration. */
export interface EngagementTeam {
  leader: Person;
  senior: Person;
  practitioner: Person;
  qualityReviewer: Person;
  /** A member of the firm without a role in the engagement. */
  outsider: Person;
}

/** What every part of the arrangement is written with. */
export interface Arrangement extends EngagementTeam {
  client: pg.PoolClient;
  firmId: string;
  engagementId: string;
}

/** SHA-256 of a text, for columns that want a digest. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes one row; column names as in the table, objects as JSON. */
export async function insertRow(client: pg.PoolClient, table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await client.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row));
}
