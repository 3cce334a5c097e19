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
