import { boundSelects, Reconciliation, Transactions } from '@akashi/api-platform';
import type { INestApplication } from '@nestjs/common';
import type pg from 'pg';

const changedTable = /\b(?:insert into|update|delete from|alter table|truncate)\s+(?:akashi\.)?(\w+)/gi;

/**
 * The tables that a spec changes as whoever holds the database, to arrange what no route can or to rewrite what stands: what is
 * read from them is rightly found to differ.
 */
export function watchChanges(admin: pg.Pool): ReadonlySet<string> {
  const tables = new Set<string>();
  const heard = (client: { query: unknown }) => {
    const query = (client.query as (...args: unknown[]) => unknown).bind(client);
    const watched = (...args: unknown[]) => {
      const [asked] = args;
      const text = typeof asked === 'string' ? asked : ((asked as { text?: string } | undefined)?.text ?? '');
      for (const [, table = ''] of text.matchAll(changedTable)) tables.add(table.toLowerCase());
      return query(...args);
    };
    Object.assign(client, { query: watched });
  };
  heard(admin);
  admin.on('connect', heard);
  return tables;
}

/**
 * Holds every row that the product shows as final, and that an entry once said how it stands, against the newest such entry, in every
 * log there is. What a use case changes without saying so stops an approval later, over nothing that anybody did wrong.
 */
export async function rowsNotAsRecorded(
  app: INestApplication,
  admin: pg.Pool,
  changed: ReadonlySet<string>,
): Promise<string[]> {
  const [transactions, reconciliation] = [app.get(Transactions), app.get(Reconciliation)];
  const { rows: logs } = await admin.query<{ firmId: string; streamId: string }>(
    `SELECT firm_id AS "firmId", stream_id AS "streamId" FROM akashi.ledger_head ORDER BY 1, 2`,
  );
  const isChanged = new RegExp(`\\b(${[...changed, 'nothing'].join('|')})\\b`);
  const found: string[] = [];
  for (const of of logs) {
    const walls = { firmId: of.firmId, clientId: null };
    const { rows } = await transactions.readStill(walls, (tx) => reconciliation.look(tx, of));
    for (const { kind, differences } of rows) {
      if (isChanged.test(boundSelects[kind])) continue;
      const told = differences.filter(({ event }) => event !== null);
      found.push(...told.map((one) => `${kind} ${one.name}: ${one.difference} since entry ${one.event!.seq}`));
    }
  }
  return [...new Set(found)];
}
