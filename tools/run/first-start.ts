import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Which database a note is about, without its password. */
const nameOf = (adminUrl: string, isGiven: boolean): string => {
  const { host, pathname } = new URL(adminUrl);
  return isGiven ? `${host}${pathname}` : 'embedded';
};

/**
 * The first start makes the schema and leads the example, which takes half a minute; it may be cut short. A note in the
 * data folder says that it is under way: a schema that this folder made and never finished has been shown to nobody and
 * is made anew. A schema that was there before is never touched.
 */
export class FirstStart {
  private readonly note: string;
  private readonly adminUrl: string;
  private readonly database: string;

  constructor(dataFolder: string, adminUrl: string, isGiven: boolean) {
    this.note = join(dataFolder, 'first-start.json');
    this.adminUrl = adminUrl;
    this.database = nameOf(adminUrl, isGiven);
  }

  /** Before the schema is made. */
  async begin(): Promise<void> {
    const client = new pg.Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      if (this.wasCutShort()) await client.query('DROP SCHEMA IF EXISTS akashi CASCADE');
      const { rowCount } = await client.query(`SELECT FROM pg_namespace WHERE nspname = 'akashi'`);
      if (rowCount === 0) writeFileSync(this.note, JSON.stringify({ database: this.database }));
    } finally {
      await client.end();
    }
  }

  /** When the example stands. */
  end(): void {
    rmSync(this.note, { force: true });
  }

  private wasCutShort(): boolean {
    if (!existsSync(this.note)) return false;
    const { database } = JSON.parse(readFileSync(this.note, 'utf8')) as { database?: string };
    return database === this.database;
  }
}
