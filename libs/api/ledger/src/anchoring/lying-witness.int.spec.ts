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
import type { LedgerAnchoringView, LedgerKeysView, WitnessView } from '@akashi/contracts';
import { checkpointOrigin } from '@akashi/domain/ledger';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerModule } from '../ledger.module';
import { forgetWitnesses } from './rewritten-log.fixture';

let test: TestApp;
let witness: RunningWitness;
let firm: Firm;
let quality: Person;

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
  await signedAt(1);
  await signedAt(2);
});
afterEach(() => {
  witness.instead = null;
});

const log = () => ({ firmId: firm.firmId, streamId: firm.firmId });
const ask = () => test.app.get(SendToWitnesses).ask(firm, firm.firmId);

async function signedAt(size: number): Promise<void> {
  await quality
    .put('/api/firm/log-retention')
    .send({ days: 1826 + size, version: size })
    .expect(200);
  await test.app.get(LedgerCheckpoints).signAfter(firm, firm.firmId, 'schedule');
}

async function trust(): Promise<void> {
  const { keys } = (await quality.get('/api/firm/ledger-keys').expect(200)).body as LedgerKeysView;
  witness.trust(checkpointOrigin(firm.firmId, ''), keys.at(-1)!.verifierKey);
}

async function seenBy(): Promise<WitnessView> {
  const { witnesses } = (await quality.get('/api/firm/ledger/anchoring').expect(200)).body as LedgerAnchoringView;
  return witnesses[0]!;
}

/** How often it was asked. */
function answering(status: number, body: (asked: number) => string): { asked: number } {
  const counted = { asked: 0 };
  witness.instead = () => ({ status, body: body(++counted.asked), type: 'text/x.tlog.size' });
  return counted;
}

describe('a witness that cosigned what is not kept here', () => {
  it.each(['of all places', 'of the last place alone'])(
    'cosigns it again, and is no sign of another log: %s',
    async (which) => {
      await trust();
      await ask();
      await forgetWitnesses(test, log(), which === 'of all places' ? 0 : 1);
      await ask();
      expect(await seenBy()).toMatchObject({ size: 2, waiting: 0, fault: null });
    },
  );

  it('is asked by several at once, and each takes what the others got for no other log', async () => {
    await trust();
    await ask();
    await forgetWitnesses(test, log(), 1);
    await signedAt(3);
    await Promise.all([ask(), ask(), ask(), ask()]);
    expect(await seenBy()).toMatchObject({ size: 3, waiting: 0, fault: null });
    const { rows } = await test.admin.query(`SELECT FROM ledger_cosignature WHERE stream_id = $1`, [firm.firmId]);
    expect(rows).toHaveLength(3);
  });
});

describe('a witness that lies', () => {
  it.each([
    ['0', 'not-a-cosignature'],
    ['1', 'not-a-cosignature'],
    ['2', 'forked'],
  ])('has cosigned nothing by naming %s events: %s', async (size, code) => {
    answering(409, () => `${size}\n`);
    await ask();
    expect(await seenBy()).toMatchObject({ size: 0, waiting: 2, cosignedAt: null, fault: { code } });
  });

  it.each(['999999999999999', '2147483648'])(
    'is shown with its %s events, and is heard once it tells the truth',
    async (size) => {
      await trust();
      answering(409, () => `${size}\n`);
      await ask();
      expect(await seenBy()).toMatchObject({ size: 0, fault: { code: 'ahead', seenSize: Number(size) } });
      witness.instead = null;
      await ask();
      expect(await seenBy()).toMatchObject({ size: 2, waiting: 0, fault: null });
    },
  );

  it('is left after a few asks where it names another place each time', async () => {
    const counted = answering(409, (asked) => `${asked % 2}\n`);
    await ask();
    expect(counted.asked).toBeLessThanOrEqual(3);
    expect((await seenBy()).fault).not.toBeNull();
  });
});

describe('a witness that is not there', () => {
  it('is asked once in a look, not once for each log, and gets them all when it is back', async () => {
    await trust();
    const first = { firm, quality };
    firm = await aFirm(test);
    quality = await firm.person('品質', 'quality_office');
    await signedAt(1);
    await trust();
    const counted = answering(503, () => '');
    await test.app.get(SendToWitnesses).run();
    expect(counted.asked).toBe(1);
    witness.instead = null;
    const later = vi.spyOn(test.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 3_600_000));
    await test.app.get(SendToWitnesses).run();
    later.mockRestore();
    expect(await seenBy()).toMatchObject({ size: 1, fault: null });
    ({ firm, quality } = first);
    expect(await seenBy()).toMatchObject({ size: 2, fault: null });
  });
});
