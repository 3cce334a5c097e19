import pg from 'pg';
import { getConstructionPlans, PgBoss } from 'pg-boss';

export const queueSchema = 'akashi_jobs';
export const queueName = 'work';

/** Of the tables that this pg-boss makes; it tells it in the statements that make them alone. */
export const queueVersion = Number(
  /\.version\s*\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans(queueSchema))?.[1] ?? 0,
);

/**
 * A job is begun again when its worker gave no sign of life for `heartbeatSeconds`. How often is decided by our own row, so
 * the queue's limit is beyond it.
 */
const queue = {
  heartbeatSeconds: 15,
  expireInSeconds: 15 * 60,
  retryLimit: 900,
  retryDelay: 1,
  retentionSeconds: 14 * 24 * 3600,
  deleteAfterSeconds: 7 * 24 * 3600,
};

/** What the running role does with the queue's tables; it owns none of them and changes none of their shape. */
const grants: Readonly<Record<string, string>> = {
  version: 'SELECT, UPDATE',
  queue: 'SELECT, UPDATE',
  job: 'SELECT, INSERT, UPDATE, DELETE',
  job_common: 'SELECT, INSERT, UPDATE, DELETE',
  job_dependency: 'SELECT, UPDATE, DELETE',
  instance: 'SELECT, UPDATE, DELETE',
};

/**
 * Makes the queue's tables, or brings them to the newest form: pg-boss's own, in a schema of their own, owned by the owner of
 * all tables. Needs the administrator's login, as migrations do.
 */
export async function prepareQueueTables(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${queueSchema} AUTHORIZATION akashi_owner`);
    await installQueue(adminUrl);
    await client.query(`SET ROLE akashi_owner`);
    await client.query(`GRANT USAGE ON SCHEMA ${queueSchema} TO akashi_app, akashi_backup`);
    await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA ${queueSchema} TO akashi_backup`);
    for (const [table, rights] of Object.entries(grants)) {
      await client.query(`GRANT ${rights} ON ${queueSchema}.${table} TO akashi_app`);
    }
  } finally {
    await client.end();
  }
}

async function installQueue(adminUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: adminUrl,
    schema: queueSchema,
    options: '-c role=akashi_owner',
    max: 2,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  let fault: unknown = null;
  boss.on('error', (error) => (fault ??= error));
  await boss.start();
  try {
    if (await boss.getQueue(queueName)) await boss.updateQueue(queueName, queue);
    else await boss.createQueue(queueName, queue);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (fault) throw fault;
}
