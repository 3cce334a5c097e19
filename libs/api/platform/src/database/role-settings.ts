import type pg from 'pg';
import { SetupFault } from '../setup-fault';

/**
 * What every connection of a running role has from its first statement on, however it came about. Connections ask for it when they
 * begin, some for less time; a pooler leaves that out without a word, so it is set on the roles as well.
 */
export const roleSettings = {
  search_path: 'akashi',
  statement_timeout: '10s',
  lock_timeout: '3s',
  idle_in_transaction_session_timeout: '15s',
} as const;

type Asking = Pick<pg.Pool, 'query'>;

/** Refuses connections on which a statement may run for ever, or our tables are not found. Needs no right of its own. */
export async function checkRoleSettings(pools: readonly Asking[]): Promise<void> {
  for (const pool of pools) {
    const { rows } = await pool.query<{ name: string; setting: string; role: string }>(
      `SELECT name, setting, current_user AS role FROM pg_settings WHERE name = ANY ($1)`,
      [Object.keys(roleSettings)],
    );
    const missing = rows.filter(({ name, setting }) =>
      name === 'search_path' ? setting !== 'akashi' : setting === '0',
    );
    if (missing.length === 0) continue;
    throw new SetupFault(
      `Connections of ${missing[0]!.role} have no ${missing.map(({ name }) => name).join(', ')}: a pooler leaves out what they ask for, and the role has none. Run «migrate», and take away what is set for the database.`,
    );
  }
}
