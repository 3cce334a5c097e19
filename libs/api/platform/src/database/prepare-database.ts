import pg from 'pg';
import { prepareQueueTables } from '../jobs/job-queue-tables';
import { SetupFault } from '../setup-fault';
import { ownerDataSource } from './data-source';
import { roleSettings } from './role-settings';

export interface Logins {
  /** Passwords of the login roles; an empty one leaves what there is. */
  appPassword: string;
  signInPassword: string;
  /** Only with one can anybody come in as `akashi_backup`. */
  backupPassword?: string;
}

/**
 * Makes the roles and the schema that migrations rely on. Roles belong to the cluster, so several databases of one
 * cluster share them; a lock keeps two preparations apart.
 */
async function prepareRoles(adminUrl: string, logins: Logins): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(770301)`);
    await client.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'akashi_owner') THEN CREATE ROLE akashi_owner NOLOGIN; END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'akashi_app') THEN
          CREATE ROLE akashi_app LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT; END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'akashi_auth') THEN
          CREATE ROLE akashi_auth LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT; END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'akashi_backup') THEN CREATE ROLE akashi_backup NOLOGIN; END IF;
        -- Taken on by a transaction of the API alone; NOINHERIT keeps it from having what it does not take on.
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'akashi_inspector') THEN
          CREATE ROLE akashi_inspector NOLOGIN NOSUPERUSER NOBYPASSRLS; END IF;
      END $$`);
    await giveLogins(client, logins);
    await liftWallsForBackups(client);
    for (const role of ['akashi_app', 'akashi_auth']) {
      await limitPlanning(client, role);
      await limitStatements(client, role);
    }
    await client.query(`GRANT akashi_inspector TO akashi_app`);
    await client.query(`GRANT akashi_owner TO CURRENT_USER`);
    await client.query(`CREATE SCHEMA IF NOT EXISTS akashi AUTHORIZATION akashi_owner`);
  } finally {
    await client.end();
  }
}

async function giveLogins(client: pg.Client, logins: Logins): Promise<void> {
  const give = async (role: string, password: string | undefined): Promise<void> => {
    if (password) await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  };
  await give('akashi_app', logins.appPassword);
  await give('akashi_auth', logins.signInPassword);
  await give('akashi_backup', logins.backupPassword);
}

/**
 * A backup reads every firm's rows and writes none. Only a superuser, or who has it, may give BYPASSRLS: where the administrator's login is
 * neither, all else is made, and the backup refuses with a sentence until somebody gave it.
 */
async function liftWallsForBackups(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`SELECT FROM pg_roles WHERE rolname = 'akashi_backup' AND rolbypassrls`);
  if (rows.length > 0) return;
  await client.query(`ALTER ROLE akashi_backup BYPASSRLS`).catch((error: { code?: string }) => {
    if (error.code !== lacksRight) throw error;
  });
}

/**
 * Every table is joined to every other by its firm, so the planner would weigh each order there is: of eight tables it took
 * 6 ms, several times what the rows take. Our joins are written from what is asked for outward; within four of them the
 * planner may still choose (0.7 ms). Set on the role, because a pooler forgets what a connection asked for.
 */
async function limitPlanning(client: pg.Client, role: string): Promise<void> {
  await client.query(`ALTER ROLE ${role} SET join_collapse_limit = 4`);
  await client.query(`ALTER ROLE ${role} SET from_collapse_limit = 4`);
}

/** A pooler also leaves out what a connection asks for when it begins: without a limit a statement would run for ever. */
async function limitStatements(client: pg.Client, role: string): Promise<void> {
  for (const [name, value] of Object.entries(roleSettings))
    await client.query(`ALTER ROLE ${role} SET ${name} = '${value}'`);
}

const lacksRight = '42501';

/** Brings a database to the newest schema; says which migrations it ran. */
export async function prepareDatabase(adminUrl: string, logins: Logins): Promise<string[]> {
  try {
    return await prepare(adminUrl, logins);
  } catch (error) {
    if ((error as { code?: string }).code !== lacksRight) throw error;
    throw new SetupFault(
      `The login of ADMIN_DATABASE_URL lacks a right: ${(error as Error).message}. It must be allowed to make roles and to change those of Akashi, and to make a schema in its database.`,
    );
  }
}

async function prepare(adminUrl: string, logins: Logins): Promise<string[]> {
  await prepareRoles(adminUrl, logins);
  const source = ownerDataSource(adminUrl);
  await source.initialize();
  try {
    const run = await source.runMigrations({ transaction: 'each' });
    await prepareQueueTables(adminUrl);
    return run.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
