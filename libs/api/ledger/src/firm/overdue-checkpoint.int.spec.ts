import { FirmsModule } from '@akashi/api-firms';
import { Clock, OverdueCheckpoints } from '@akashi/api-platform';
import { aFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { LedgerCheckpointView } from '@akashi/contracts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { LedgerModule } from '../ledger.module';

let test: TestApp;
let firm: Firm;
let quality: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, LedgerModule]);
  firm = await aFirm(test);
  quality = await firm.person('品質', 'quality_office');
});
afterAll(() => test.close());

const hour = 60 * 60 * 1000;
const retain = (days: number, version: number) =>
  quality.put('/api/firm/log-retention').send({ days, version }).expect(200);
const signed = async () =>
  ((await quality.get('/api/firm/ledger/checkpoints').expect(200)).body as LedgerCheckpointView[]).map(
    ({ size, reason }) => [size, reason],
  );

async function lookIn(hours: number): Promise<void> {
  const clock = test.app.get(Clock);
  const later = vi.spyOn(clock, 'now').mockReturnValue(new Date(Date.now() + hours * hour));
  await test.app.get(OverdueCheckpoints).run();
  later.mockRestore();
}

it('signs what is unsigned for a day, though the night had failed, and nothing before and nothing twice', async () => {
  await retain(1826, 1);
  await lookIn(22);
  expect(await signed()).toEqual([]);
  await lookIn(23.1);
  expect(await signed()).toEqual([[1, 'schedule']]);
  await lookIn(48);
  expect(await signed()).toEqual([[1, 'schedule']]);
  await retain(2557, 2);
  await retain(365, 3);
  await lookIn(23.1);
  expect(await signed()).toEqual([
    [1, 'schedule'],
    [3, 'schedule'],
  ]);
});

it('goes on to the next firm where a ledger of one was spoilt', async () => {
  const firms = [await aFirm(test), await aFirm(test)].sort((a, b) => (a.firmId < b.firmId ? -1 : 1));
  const [spoilt, sound] = firms as [Firm, Firm];
  for (const one of firms) {
    const office = await one.person('品質', 'quality_office');
    await office.put('/api/firm/log-retention').send({ days: 1826, version: 1 }).expect(200);
  }
  const client = await test.admin.connect();
  await client.query(`BEGIN; SET LOCAL session_replication_role = replica`);
  await client.query(`UPDATE ledger_event SET canon = 'x' || canon WHERE firm_id = $1`, [spoilt.firmId]);
  await client.query('COMMIT');
  client.release();
  await lookIn(23.1);
  const { rows } = await test.admin.query<{ reason: string }>(
    `SELECT reason FROM ledger_checkpoint WHERE firm_id = $1 ORDER BY size DESC LIMIT 1`,
    [sound.firmId],
  );
  expect(rows).toEqual([{ reason: 'schedule' }]);
});
