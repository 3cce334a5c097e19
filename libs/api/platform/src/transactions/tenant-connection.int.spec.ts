import { aFirm, startTestApp, type TestApp } from '@akashi/api-testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appDataSourceOptions } from '../database/data-source';
import { withTenant } from './tenant-connection';

let test: TestApp;
let source: DataSource;
let ana: string;
let zoe: string;

beforeAll(async () => {
  test = await startTestApp([]);
  ana = (await aFirm(test, 'アナ監査法人')).firmId;
  zoe = (await aFirm(test, 'ゾエ監査法人')).firmId;
  // One connection: whatever a transaction leaves behind, the next one meets.
  source = new DataSource(appDataSourceOptions(test.config.databaseUrl, 1));
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await test.close();
});

const namesSeenBy = (firmId: string): Promise<{ name: string }[]> =>
  withTenant(source, { firmId: firmId, clientId: null }, 'READ ONLY', (tx) => tx.query(`SELECT name FROM firm`));

const withoutFirm = (): Promise<unknown> => source.query(`SELECT name FROM firm`);

describe('the one door to a firm’s rows', () => {
  it('shows each firm itself, one after the other on the same connection', async () => {
    expect(await namesSeenBy(ana)).toEqual([{ name: 'アナ監査法人' }]);
    expect(await namesSeenBy(zoe)).toEqual([{ name: 'ゾエ監査法人' }]);
    await expect(withoutFirm()).rejects.toThrow();
  });

  it('undoes everything when the work fails, and leaves no firm behind', async () => {
    const failing = withTenant(source, { firmId: ana, clientId: null }, 'READ WRITE', async (tx) => {
      await tx.query(`UPDATE firm SET name = '変えた'`);
      throw new Error('after the change');
    });
    await expect(failing).rejects.toThrow('after the change');
    expect(await namesSeenBy(ana)).toEqual([{ name: 'アナ監査法人' }]);
    await expect(withoutFirm()).rejects.toThrow();
  });

  it('keeps nothing when a statement that travels with COMMIT fails, and the connection goes on', async () => {
    const [before] = await source.transaction((tx) => tx.query<{ pid: number }[]>(`SELECT pg_backend_pid() AS pid`));
    const closing = () => [{ name: 'always-fails', text: `SELECT 1 / $1::int`, values: [0] }];
    const failing = withTenant(
      source,
      { firmId: ana, clientId: null },
      'READ WRITE',
      (tx) => tx.query(`UPDATE firm SET name = '変えた'`),
      { closing },
    );
    await expect(failing).rejects.toMatchObject({ code: '22012' });

    expect(await namesSeenBy(ana)).toEqual([{ name: 'アナ監査法人' }]);
    const [after] = await source.transaction((tx) => tx.query<{ pid: number }[]>(`SELECT pg_backend_pid() AS pid`));
    expect(after?.pid).toBe(before?.pid);
    await expect(withoutFirm()).rejects.toThrow();
  });

  it('does not call kept what the server rolled back because an error was swallowed on the way', async () => {
    const swallowing = withTenant(source, { firmId: ana, clientId: null }, 'READ WRITE', async (tx) => {
      await tx.query(`UPDATE firm SET name = '変えた'`);
      await tx.query(`SELECT 1 / 0`).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('failed before its COMMIT');
    expect(await namesSeenBy(ana)).toEqual([{ name: 'アナ監査法人' }]);
  });

  it('throws a connection away whose transaction could not be rolled back', async () => {
    let firstConnection = 0;
    const broken = withTenant(source, { firmId: ana, clientId: null }, 'READ WRITE', async (tx) => {
      const [row] = await tx.query<{ pid: number }[]>(`SELECT pg_backend_pid() AS pid`);
      firstConnection = row?.pid ?? 0;
      const real = tx.queryRunner!.query.bind(tx.queryRunner);
      // What a client-side time-out does: the statement fails here while the server's transaction stays open.
      tx.queryRunner!.query = (async (sql: string, ...rest: []) => {
        if (sql === 'ROLLBACK') throw new Error('timed out');
        return real(sql, ...rest);
      }) as typeof real;
      throw new Error('the work failed');
    });
    await expect(broken).rejects.toThrow('the work failed');

    const [row] = await source.query<{ pid: number }[]>(`SELECT pg_backend_pid() AS pid`);
    expect(row?.pid).not.toBe(firstConnection);
    await expect(withoutFirm()).rejects.toThrow();
    expect(await namesSeenBy(zoe)).toEqual([{ name: 'ゾエ監査法人' }]);
  });

  it('survives the server ending a connection in the middle of the work', async () => {
    const killed = withTenant(source, { firmId: ana, clientId: null }, 'READ WRITE', async (tx) => {
      const [row] = await tx.query<{ pid: number }[]>(`SELECT pg_backend_pid() AS pid`);
      await test.admin.query(`SELECT pg_terminate_backend($1)`, [row?.pid]);
      await tx.query(`SELECT 1`);
    });
    await expect(killed).rejects.toThrow();
    expect(await namesSeenBy(zoe)).toEqual([{ name: 'ゾエ監査法人' }]);
  });

  it('takes only an id for a firm, because the id goes into the statement as it is', async () => {
    await expect(namesSeenBy(`${randomUUID()}'; SELECT 1; --`)).rejects.toThrow('uuid');
  });

  it('lets nothing be written through a reading transaction', async () => {
    await expect(
      withTenant(source, { firmId: ana, clientId: null }, 'READ ONLY', (tx) => tx.query(`UPDATE firm SET name = 'x'`)),
    ).rejects.toThrow(/read-only/);
  });
});
