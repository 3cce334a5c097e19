import { migrationNames, queueVersion } from '@akashi/api-platform';
import type pg from 'pg';
import { refusedBackup, type Manifest, type SchemaVersion } from './manifest';

export async function schemaVersionOf(client: pg.Client): Promise<SchemaVersion> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM akashi.schema_migration ORDER BY "timestamp", name COLLATE "C"`,
  );
  const [queue] = (await client.query<{ version: number }>(`SELECT version FROM akashi_jobs.version`)).rows;
  return { migrations: rows.map(({ name }) => name), queue: queue?.version ?? 0 };
}

/** Throws unless this program makes the schema that the backup is of. */
export function mustBeOfThisSchema({ schema, snapshotAt }: Manifest): void {
  const known = new Set(schema.migrations);
  const missing = migrationNames.find((name) => !known.has(name));
  const more = schema.migrations.find((name) => !migrationNames.includes(name));
  if (more)
    throw refusedBackup(
      `より新しいプログラムの控えです（${more}）。その版のプログラムで復元してください`,
      `It is of a newer program (${more}): restore it with that one`,
      snapshotAt,
    );
  if (missing || schema.queue !== queueVersion)
    throw refusedBackup(
      `より古いプログラムの控えです（${missing ?? `queue ${schema.queue}`} がありません）。その版のプログラムで復元してから migrate してください`,
      `It is of an older program (without ${missing ?? `queue ${queueVersion}`}): restore it with that one, then migrate`,
      snapshotAt,
    );
}
