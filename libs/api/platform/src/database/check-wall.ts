import type { DataSource } from 'typeorm';
import { SetupFault } from '../setup-fault';

/** Tables that every firm shares or that are read before the firm is known; no firm's rows are in the first two. */
export const tablesWithoutWall = [
  'schema_migration',
  'register_entry',
  'scheme_ruleset',
  'session',
  'sign_in_throttle',
];

/** Behind row security too, and yet of no one firm: a person may work in several. */
export const tablesWithoutFirm = [
  ...tablesWithoutWall,
  'account',
  'totp',
  'recovery_code',
  'passkey',
  'passkey_challenge',
];

/**
 * The process refuses to listen when the wall between firms has a hole: a running role that could look over it, a table
 * without forced row security, or a read without a firm that does not fail.
 */
export async function checkWall(source: Pick<DataSource, 'query'>): Promise<void> {
  const [role] = await source.query<{ rolsuper: boolean; rolbypassrls: boolean; owns: number }[]>(
    `SELECT rolsuper, rolbypassrls,
       (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'akashi' AND pg_get_userbyid(c.relowner) = current_user) AS owns
     FROM pg_roles WHERE rolname = current_user`,
  );
  if (!role || role.rolsuper || role.rolbypassrls || Number(role.owns) > 0) {
    throw new SetupFault('The running role must own nothing and bypass nothing.');
  }
  const open = await source.query<{ relname: string }[]>(
    `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'akashi' AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
       AND c.relname <> ALL ($1)`,
    [tablesWithoutWall],
  );
  if (open.length > 0) throw new SetupFault(`Tables without a firm's wall: ${open.map((t) => t.relname).join(', ')}.`);

  const silent = await source.query(`SELECT 1 FROM firm LIMIT 1`).then(
    () => true,
    () => false,
  );
  if (silent) throw new SetupFault('A read without a firm must fail.');
}
