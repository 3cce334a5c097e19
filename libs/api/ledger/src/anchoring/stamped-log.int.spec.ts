import { FirmsModule } from '@akashi/api-firms';
import { Clock, LedgerCheckpoints, StampCheckpoints } from '@akashi/api-platform';
import {
  aFirm,
  anAuthority,
  startTestApp,
  type Firm,
  type Person,
  type RunningAuthority,
  type TestApp,
} from '@akashi/api-testing';
import type { LedgerAnchoringView, LedgerCheckpointView, TimestampsView } from '@akashi/contracts';
import { sampleAuthority } from '@akashi/documents/timestamp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { LedgerModule } from '../ledger.module';

let test: TestApp;
let authority: RunningAuthority;
let firm: Firm;
let quality: Person;

beforeAll(async () => {
  authority = await anAuthority();
  test = await startTestApp([FirmsModule, LedgerModule], { timestamps: authority.address });
});
afterAll(async () => {
  await test.close();
  await authority.close();
});
beforeEach(async () => {
  firm = await aFirm(test);
  quality = await firm.person('品質', 'quality_office');
  await quality.put('/api/firm/log-retention').send({ days: 1826, version: 1 }).expect(200);
  await test.app.get(LedgerCheckpoints).signAfter(firm, firm.firmId, 'schedule');
});
const trueAnswer = () => Object.assign(authority, { lie: {}, instead: null });
afterEach(trueAnswer);

/** Of this firm’s log alone: those of the others wait for their turn. */
const ask = () => test.app.get(StampCheckpoints).ask(firm, firm.firmId);
const pauseOf = async () => {
  const { rows } = await test.admin.query<{ pause: number }>(
    `SELECT extract(epoch FROM ask_again_at - since)::int AS pause FROM timestamp_fault WHERE firm_id = $1`,
    [firm.firmId],
  );
  return rows[0]?.pause;
};
const standing = async (): Promise<TimestampsView> =>
  ((await quality.get('/api/firm/ledger/anchoring').expect(200)).body as LedgerAnchoringView).timestamps;
const checkpoints = async () =>
  (await quality.get('/api/firm/ledger/checkpoints').expect(200)).body as LedgerCheckpointView[];

async function askIn(hours: number): Promise<void> {
  const later = vi.spyOn(test.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + hours * 3_600_000));
  await test.app.get(StampCheckpoints).run();
  later.mockRestore();
}

it('stamps each signed place once, and says when', async () => {
  expect(await standing()).toMatchObject({ waiting: 1, fault: null, authority: new URL(authority.address.url).host });
  await ask();
  const [stamped] = await checkpoints();
  expect(Math.abs(Date.parse(stamped!.stampedAt!) - Date.now())).toBeLessThan(60_000);
  expect(await standing()).toMatchObject({ waiting: 0, waitingSince: null, fault: null });
  authority.instead = () => {
    throw new Error('It is asked for nothing that it gave.');
  };
  await ask();
});

const page = '<html><body>502 Bad Gateway</body></html>';
const lies: [string, Partial<RunningAuthority>][] = [
  ['imprint-differs', { lie: { imprint: true } }],
  ['nonce-differs', { lie: { nonce: true } }],
  ['signature-differs', { lie: { key: true } }],
  ['time-implausible', { lie: { at: new Date(Date.now() - 3_600_000) } }],
  ['refused', { lie: { status: 2 } }],
  ['refused', { instead: (response) => response.end(page) }],
  ['unreachable', { instead: (response) => response.writeHead(503).end() }],
  ['unreachable', { instead: (response) => response.writeHead(302, { Location: authority.address.url }).end() }],
  ['unreachable', { instead: (response) => response.end(Buffer.alloc(10_000_000)) }],
  ['unreachable', { instead: (response) => response.destroy() }],
];

it.each(lies)('takes no token that is %s, tells since when, and asks again less and less often', async (code, lie) => {
  Object.assign(authority, lie);
  await ask();
  const told = await standing();
  expect(told).toMatchObject({ waiting: 1, fault: { code } });
  expect(told.waitingSince).not.toBeNull();
  expect((await checkpoints())[0]?.stampedAt).toBeNull();
  expect(await pauseOf()).toBe(10);
  await ask();
  await ask();
  expect((await standing()).fault).toEqual(told.fault);
  expect(await pauseOf()).toBeGreaterThanOrEqual(40);
});

it('takes no token of a certificate that ended, or that another root vouches for', async () => {
  const own = authority.by;
  authority.by = await sampleAuthority({ validTo: new Date(Date.now() - 3_600_000) });
  await ask();
  expect((await standing()).fault?.code).toBe('certificate-expired');
  authority.by = await sampleAuthority();
  await ask();
  expect((await standing()).fault?.code).toBe('chain-untrusted');
  authority.by = own;
});

it(
  'holds up no signing and no other log while it hangs, and is over once a token came',
  { timeout: 60_000 },
  async () => {
    authority.instead = () => undefined;
    let isOver = false;
    const asking = ask().finally(() => (isOver = true));
    await quality.put('/api/firm/log-retention').send({ days: 365, version: 2 }).expect(200);
    await test.app.get(LedgerCheckpoints).signAfter(firm, firm.firmId, 'schedule');
    expect(isOver).toBe(false);
    await asking;
    expect(await standing()).toMatchObject({ waiting: 2, fault: { code: 'unreachable' } });
    trueAnswer();
    authority.lie = { at: new Date(Date.now() + 2 * 3_600_000) };
    await askIn(2);
    expect(await standing()).toMatchObject({ waiting: 0, fault: null });
  },
);
