import { HandoffModule } from '../handoff.module';
import {
  aFirm,
  aReportableEngagement,
  issuedAndPackaged,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { ledgerTextAroundNumber, parseLedgerEvent } from '@akashi/domain/ledger';
import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rehash, rewriting, type Rewriting } from './rewriting.fixture';

let test: TestApp;
/** Handed over, with signed places; and one whose ledger was never signed. */
let signed: TestedEngagement;
let unsigned: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  const firm = await aFirm(test);
  signed = await aReportableEngagement(test, firm);
  await issuedAndPackaged(test, signed);
  unsigned = await aReportableEngagement(test, firm);
});
afterAll(() => test.close());

const rewritings = 12;

async function sizeOf({ sql }: Rewriting, { engagementId }: TestedEngagement): Promise<number> {
  const [head] = await sql(`SELECT size::int FROM ledger_head WHERE stream_id = $1`, [engagementId]);
  return Number(head?.['size']);
}

/** Takes the last events away, and their leaves with them. */
async function cut(as: Rewriting, of: TestedEngagement, events: number): Promise<void> {
  const size = await sizeOf(as, of);
  await as.sql(`DELETE FROM ledger_event WHERE stream_id = $1 AND seq >= $2`, [of.engagementId, size - events]);
}

async function swapActor(as: Rewriting, of: TestedEngagement, seq: number): Promise<void> {
  await as.sql(
    `UPDATE ledger_event SET canon = replace(canon, '"name":"', '"name":"偽') WHERE stream_id = $1 AND seq = $2`,
    [of.engagementId, seq],
  );
}

describe.each([
  ['a ledger with signed places', () => signed],
  ['a ledger that was never signed', () => unsigned],
] satisfies [string, () => TestedEngagement][])('%s, rewritten by whoever holds the database', (_, engagement) => {
  it('names any event whose actor was swapped, also when everything was hashed anew', async () => {
    for (let n = 0; n < rewritings; n++) {
      await rewriting(test, engagement(), async (as) => {
        const seq = randomInt(await sizeOf(as, engagement()));
        await swapActor(as, engagement(), seq);
        await rehash(as, engagement().engagementId);
        const found = (await as.found()).filter(({ kind }) => kind === 'event');
        expect(found).toMatchObject([{ difference: 'changed', name: String(seq) }]);
      });
    }
  });

  it('names what is missing when the last events are cut off, however many', async () => {
    for (let n = 0; n < rewritings; n++) {
      await rewriting(test, engagement(), async (as) => {
        await cut(as, engagement(), 1 + randomInt((await sizeOf(as, engagement())) - 1));
        expect((await as.foundInAll()).length).toBeGreaterThan(0);
      });
    }
  });

  it('names it as well when the rest was hashed anew and the head put back', async () => {
    for (let n = 0; n < rewritings; n++) {
      await rewriting(test, engagement(), async (as) => {
        await cut(as, engagement(), 1 + randomInt((await sizeOf(as, engagement())) - 1));
        await rehash(as, engagement().engagementId);
        const found = await as.foundInAll();
        expect(found).toContainEqual(expect.objectContaining({ kind: 'event', difference: 'missing' }));
      });
    }
  });

  it('names an event taken out of the middle, the others numbered and hashed anew', async () => {
    await rewriting(test, engagement(), async (as) => {
      const away = `DELETE FROM ledger_event WHERE stream_id = $1 AND seq = $2`;
      await as.sql(away, [engagement().engagementId, 2]);
      await rehash(as, engagement().engagementId);
      expect(await as.found()).toContainEqual(expect.objectContaining({ kind: 'event', difference: 'missing' }));
    });
  });

  it('names an event that was written by hand', async () => {
    await rewriting(test, engagement(), async (as) => {
      const { engagementId } = engagement();
      const [last] = await as.sql(`SELECT canon FROM ledger_event WHERE stream_id = $1 ORDER BY seq DESC LIMIT 1`, [
        engagementId,
      ]);
      const event = parseLedgerEvent(String(last?.['canon']));
      if (!event) throw new Error('The last event can be read.');
      const [before, after] = ledgerTextAroundNumber({ ...event, id: randomUUID() });
      await as.sql(`SELECT set_config('app.firm', $1, true)`, [engagement().firmId]);
      await as.sql(`SELECT ledger_record($1, $2, $3, '{NULL}')`, [engagementId, [before], [after]]);
      const name = String((await sizeOf(as, engagement())) - 1);
      expect(await as.found()).toMatchObject([{ kind: 'event', difference: 'added', name }]);
    });
  });

  it('names a digest that was replaced, and one that was taken away to let an earlier one count', async () => {
    for (const change of [
      `UPDATE ledger_binding SET digests = array_fill(repeat('0', 64), ARRAY[cardinality(digests)])`,
      `DELETE FROM ledger_binding`,
    ]) {
      await rewriting(test, engagement(), async (as) => {
        const newest = `SELECT id FROM ledger_binding WHERE stream_id = $1 AND kind = 'finding' ORDER BY id DESC LIMIT 1`;
        await as.sql(`${change} WHERE id = (${newest})`, [engagement().engagementId]);
        expect((await as.found()).map(({ kind }) => kind)).toContain('event');
      });
    }
  });
});

describe('what no comparison inside the database can find', () => {
  it('is a ledger whose last event is gone with its digests, its signed places and every row that it brought', async () => {
    await rewriting(test, unsigned, async (as) => {
      const of = [unsigned.engagementId];
      const [last] = await as.sql(`SELECT canon FROM ledger_event WHERE stream_id = $1 ORDER BY seq DESC LIMIT 1`, of);
      const { id, action } = JSON.parse(String(last?.['canon'])) as { id: string; action: string };
      expect(action).toBe('letter.answered');
      await cut(as, unsigned, 1);
      await rehash(as, unsigned.engagementId);
      await as.sql(`DELETE FROM ledger_binding WHERE stream_id = $1 AND event_id = $2`, [...of, id]);
      await as.sql(`DELETE FROM letter_answer WHERE engagement_id = $1`, of);
      // Only somebody elsewhere who kept a later signed place would know: the page says so.
      expect(await as.foundInAll()).toEqual([]);
    });
  });
});
