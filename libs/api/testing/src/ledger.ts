import type { LedgerEvent } from '@akashi/domain/ledger';
import type { TestApp } from './test-app';

/** The events of a stream (an engagement's id, or the firm's own), oldest first, as they were hashed. */
export async function ledgerOf(test: TestApp, streamId: string): Promise<LedgerEvent[]> {
  const { rows } = await test.admin.query<{ canon: string }>(
    `SELECT canon FROM ledger_event WHERE stream_id = $1 ORDER BY seq`,
    [streamId],
  );
  return rows.map((row) => JSON.parse(row.canon) as LedgerEvent);
}

/** The steps of an engagement that these events tell. */
export function movesIn(events: readonly LedgerEvent[]): LedgerEvent['facts'][] {
  return events.filter(({ action }) => action === 'engagement.moved').map(({ facts }) => facts);
}

/** The actions of a stream, oldest first: `expect(await actionsOf(…)).toEqual(['client.registered'])`. */
export async function actionsOf(test: TestApp, streamId: string): Promise<string[]> {
  return (await ledgerOf(test, streamId)).map((event) => event.action);
}
