import { aFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let loud: Person;
let quiet: Person;

beforeAll(async () => {
  test = await startTestApp(areas);
  loud = await (await aFirm(test, 'A監査法人')).person('管理', 'firm_admin', 'member');
  quiet = await (await aFirm(test, 'B監査法人')).person('管理', 'firm_admin', 'member');
});
afterAll(() => test.close());

const waitingForTheTable = async (): Promise<number> => {
  const { rows } = await test.admin.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE wait_event_type = 'Lock' AND application_name = 'akashi-api' AND datname = current_database()`,
  );
  return rows[0]!.waiting;
};

describe('a firm that asks for more than this process can do at once', () => {
  it('holds up nobody of another firm, and is answered in its turn', async () => {
    const holder = await test.admin.connect();
    let answered = 0;
    try {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE akashi.report_template IN ACCESS EXCLUSIVE MODE');
      const asked = Array.from({ length: 30 }, async () => {
        const { status } = await loud.get('/api/report-templates');
        answered += 1;
        return status;
      });
      // All connections but one: the others wait for their turn.
      await vi.waitFor(async () => expect(await waitingForTheTable()).toBe(test.config.poolSize - 1), 20_000);
      await quiet.get('/api/members').expect(200);
      expect(answered).toBe(0);
      await holder.query('ROLLBACK');
      expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
    } finally {
      holder.release(true);
    }
  });
});
