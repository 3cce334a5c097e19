import pg from 'pg';
import { CommandFault } from '../command/command-fault';

/** The same server, and there another database or another login. */
export function addressOf(url: string, change: { database?: string; loginOf?: string }): string {
  const address = new URL(url);
  if (change.database !== undefined) address.pathname = `/${change.database}`;
  if (change.loginOf !== undefined) {
    const { username, password } = new URL(change.loginOf);
    Object.assign(address, { username, password });
  }
  return address.toString();
}

export const passwordIn = (url: string): string => decodeURIComponent(new URL(url).password);

/** A new and empty database beside that of the address, for as long as the work takes. Throws when one of that name is there. */
export async function withDatabase<T>(
  adminUrl: string,
  { database, keeps }: { database: string; keeps: boolean },
  work: (url: string) => Promise<T>,
): Promise<T> {
  await tell(adminUrl, `CREATE DATABASE ${pg.escapeIdentifier(database)} TEMPLATE template0`).catch(
    (error: unknown) => {
      const { message } = error as Error;
      throw new CommandFault({
        ja: `訓練のためのデータベース ${database} を作れません（${message}）。ADMIN_DATABASE_URL の利用者にデータベースを作る権限があるか、確かめてください。`,
        en: `The database ${database} for the drill cannot be made (${message}). See that the login of ADMIN_DATABASE_URL may make databases.`,
      });
    },
  );
  try {
    return await work(addressOf(adminUrl, { database }));
  } finally {
    if (!keeps) await tell(adminUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`);
  }
}

async function tell(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
