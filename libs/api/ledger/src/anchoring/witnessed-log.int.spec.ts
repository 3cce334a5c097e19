import { FirmsModule } from '@akashi/api-firms';
import { Clock, LedgerCheckpoints, SendToWitnesses } from '@akashi/api-platform';
import {
  aFirm,
  aWitness,
  startTestApp,
  type Firm,
  type Person,
  type RunningWitness,
  type TestApp,
} from '@akashi/api-testing';
import type {
  LedgerAnchoringView,
  LedgerCheckpointView,
  LedgerKeysView,
  LedgerVerificationView,
  WitnessView,
} from '@akashi/contracts';
import { checkpointOrigin, type LedgerEvent } from '@akashi/domain/ledger';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerModule } from '../ledger.module';
import { contentOf, forgetWitnesses, putLog, type LogContent } from './rewritten-log.fixture';

let test: TestApp;
let witness: RunningWitness;
let firm: Firm;
let quality: Person;
let origin: string;
let version = 1;

beforeAll(async () => {
  witness = await aWitness();
  test = await startTestApp([FirmsModule, LedgerModule], { witnesses: [witness.address] });
});
afterAll(async () => {
  await test.close();
  await witness.close();
});
beforeEach(async () => {
  firm = await aFirm(test);
  quality = await firm.person('品質', 'quality_office');
  origin = checkpointOrigin(firm.firmId, firm.firmId);
  version = 1;
});
afterEach(() => {
  witness.instead = null;
});

const log = () => ({ firmId: firm.firmId, streamId: firm.firmId });
const anchoring = async () => (await quality.get('/api/firm/ledger/anchoring').expect(200)).body as LedgerAnchoringView;
const seenBy = async (): Promise<WitnessView> => (await anchoring()).witnesses[0]!;
const checkpoints = async () =>
  (await quality.get('/api/firm/ledger/checkpoints').expect(200)).body as LedgerCheckpointView[];
const ask = () => test.app.get(SendToWitnesses).run();
const sign = () => test.app.get(LedgerCheckpoints).signAfter(firm, firm.firmId, 'schedule');

async function record(events: number): Promise<void> {
  for (let n = 0; n < events; n++) {
    const days = version % 2 === 0 ? 1826 : 2557;
    await quality.put('/api/firm/log-retention').send({ days, version }).expect(200);
    version += 1;
  }
}

async function trust(): Promise<void> {
  const { keys } = (await quality.get('/api/firm/ledger-keys').expect(200)).body as LedgerKeysView;
  witness.trust(checkpointOrigin(firm.firmId, ''), keys.at(-1)!.verifierKey);
}

async function askIn(hours: number): Promise<void> {
  const later = vi.spyOn(test.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + hours * 3_600_000));
  await ask();
  later.mockRestore();
}

describe('places that are signed', () => {
  it('are cosigned one after the other, and each says by whom', async () => {
    await trust();
    await record(2);
    await sign();
    await record(1);
    await sign();
    expect(await seenBy()).toMatchObject({ size: 0, waiting: 2, cosignedAt: null, fault: null });
    await ask();
    expect((await checkpoints()).map(({ witnesses }) => witnesses)).toEqual([
      ['witness.example/quality'],
      ['witness.example/quality'],
    ]);
    expect(await seenBy()).toMatchObject({ size: 3, waiting: 0, fault: null });
    expect(witness.seen(origin)).toBe(3);
  });

  it('wait while the witness is not told of the log, does not know the key or is not there, and are sent when it is', async () => {
    await record(1);
    await sign();
    await ask();
    expect((await seenBy()).fault).toMatchObject({ code: 'unknown-log' });
    await trust();
    witness.instead = () => ({ status: 403, body: '', type: 'text/plain' });
    await askIn(1);
    expect((await seenBy()).fault).toMatchObject({ code: 'unknown-key' });
    witness.instead = () => ({ status: 503, body: '<html>', type: 'text/html' });
    await askIn(3);
    const since = (await seenBy()).fault!.since;
    expect((await seenBy()).fault).toMatchObject({ code: 'unreachable' });
    witness.instead = () => ({ status: 200, body: '— witness.example/quality AAAAAAAAAAAA\n', type: 'text/plain' });
    await askIn(5);
    expect((await seenBy()).fault).toMatchObject({ code: 'not-a-cosignature', since });
    witness.instead = null;
    await askIn(7);
    expect(await seenBy()).toMatchObject({ size: 1, waiting: 0, fault: null });
  });

  it('are held by a witness that is asked again every day, though nothing was signed since', async () => {
    await trust();
    await record(1);
    await sign();
    await ask();
    const { askedAt } = await seenBy();
    await ask();
    expect((await seenBy()).askedAt).toBe(askedAt);
    await askIn(25);
    expect((await seenBy()).askedAt).not.toBe(askedAt);
  });

  it('are shown to people of the firm alone', async () => {
    const stranger = await (await aFirm(test)).person('zoe');
    const { body } = await stranger.get('/api/firm/ledger/anchoring').expect(403);
    expect(body.code).toBe('forbidden');
  });
});

/** What whoever holds database and key makes of a log, differently each time. */
function rewritten({ events, signedAt }: LogContent, trial: number): LogContent {
  const random = (below: number, salt: number) => (((trial + 1) * 7919 + salt * 104_729) % 1_000_003) % below;
  const size = events.length;
  const at = 1 + random(size - 1, 1);
  const forged = (event: LedgerEvent) => ({ ...event, actor: { ...event.actor, name: `別の人${trial}` } });
  const kinds: (() => LedgerEvent[])[] = [
    () => events.slice(0, at),
    () => events.map((event, seq) => (seq === at ? forged(event) : event)),
    () => [...events.slice(0, at), ...events.slice(at + 1)],
    () => [...events.slice(0, at), forged(events[at]!), ...events.slice(at)],
    () => [...events.slice(0, at), ...Array.from({ length: size - at + 1 + random(4, 2) }, () => forged(events[0]!))],
    () => [...events.slice(0, size - 1), forged(events[size - 1]!)],
  ];
  const made = kinds[trial % kinds.length]!();
  const places = signedAt.filter((place) => place < made.length);
  return { events: made, signedAt: [...places, made.length] };
}

describe('a log that was cut or rewritten and signed anew by whoever holds the database and the key', () => {
  it(
    'is found by its witness 60 times of 60, and by itself never; an honest one is not',
    { timeout: 180_000 },
    async () => {
      await trust();
      await record(18);
      await sign();
      await record(4);
      await sign();
      await ask();
      const honest = await contentOf(test, log());
      const found: string[] = [];
      const foundByItself: number[] = [];
      for (let trial = 0; trial < 60; trial++) {
        await putLog(test, log(), rewritten(honest, trial));
        if (trial % 2 === 0) await forgetWitnesses(test, log());
        const { holds } = (await quality.post('/api/firm/ledger/verify').expect(200)).body as LedgerVerificationView;
        if (!holds) foundByItself.push(trial);
        await askIn(25 * (trial + 1));
        found.push((await seenBy()).fault?.code ?? `not found: ${trial}`);
      }
      expect(foundByItself).toEqual([]);
      expect(new Set(found)).toEqual(new Set(['ahead', 'forked', 'inconsistent']));
      expect(witness.seen(origin)).toBe(22);
      expect(witness.refused().length).toBeGreaterThan(0);

      await putLog(test, log(), honest);
      for (let day = 1; day <= 20; day++) {
        await record(1);
        await sign();
        await askIn(25 * (100 + day));
        expect(await seenBy()).toMatchObject({ size: 22 + day, fault: null });
      }
    },
  );
});

describe('the key of a log that was cut or rewritten in the database alone', () => {
  const shorter = async (): Promise<LogContent> => {
    const { events, signedAt } = await contentOf(test, log());
    return { events: events.slice(0, -2), signedAt };
  };

  it('does not sign over it, and the page says so until a later place is signed', async () => {
    await record(4);
    await sign();
    expect((await anchoring()).refusal).toBeNull();
    const honest = await contentOf(test, log());
    await putLog(test, log(), await shorter(), false);
    await sign();
    await sign();
    expect((await anchoring()).refusal).toMatchObject({ size: 2, signedSize: 4 });
    expect(await checkpoints()).toHaveLength(1);
    await putLog(test, log(), honest, false);
    await record(1);
    await sign();
    expect((await anchoring()).refusal).toBeNull();
    expect((await checkpoints()).map(({ size }) => size)).toEqual([4, 5]);
  });

  it('goes by what it signed: columns beside the note that were made to fit are nothing to it', async () => {
    await record(4);
    await sign();
    await putLog(test, log(), await shorter(), false);
    await test.admin.query(
      `BEGIN; SET LOCAL session_replication_role = replica;
       UPDATE akashi.ledger_checkpoint c SET size = h.size, root = h.root FROM akashi.ledger_head h
         WHERE h.stream_id = c.stream_id AND c.stream_id = '${firm.firmId}'; COMMIT`,
    );
    await record(1);
    await sign();
    expect((await anchoring()).refusal).toMatchObject({ size: 3, signedSize: 2 });
    expect(await checkpoints()).toHaveLength(1);
  });
});
