import pg from 'pg';
import { prepareQueueTables } from '../jobs/job-queue-tables';
import { SetupFault } from '../setup-fault';
import { ownerDataSource } from './data-source';
import { roleSettings } from './role-settings';

export interface Logins {
  /** Passwords of the two login roles. */
  appPassword: string;
  signInPassword: string;
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
      END $$`);
    await client.query(`ALTER ROLE akashi_app PASSWORD ${client.escapeLiteral(logins.appPassword)}`);
    await client.query(`ALTER ROLE akashi_auth PASSWORD ${client.escapeLiteral(logins.signInPassword)}`);
    for (const role of ['akashi_app', 'akashi_auth']) {
      await limitPlanning(client, role);
      await limitStatements(client, role);
    }
    await client.query(`GRANT akashi_owner TO CURRENT_USER`);
    await client.query(`CREATE SCHEMA IF NOT EXISTS akashi AUTHORIZATION akashi_owner`);
  } finally {
    await client.end();
  }
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
