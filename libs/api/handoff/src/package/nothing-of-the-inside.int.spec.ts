import { LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import {
  aBuiltPackage,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  ledgerOf,
  restrictedMark,
  startTestApp,
  toldBy,
  verifyOffline,
  withClientPapers,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import {
  encodeUtf8,
  ledgerActionRule,
  ledgerActions,
  ledgerEventText,
  leafHash,
  toHex,
  type LedgerEvent,
} from '@akashi/domain/ledger';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

const sha256 = (bytes: Uint8Array | string) => new Uint8Array(createHash('sha256').update(bytes).digest());
const hashOf = (text: string) => toHex(sha256(text));

/** Everything that may be recorded of an engagement and that the authority is not told of. */
const innerActions = Object.keys(ledgerActions).filter(
  (action) => ledgerActionRule(action)?.audience !== 'authority',
) as (keyof typeof ledgerActions)[];

type Entry = Parameters<LedgerWriter['record']>[1];

/** Everyone of the team whom the report does not name. */
const unnamed = ['森 試', '宮下 試', '外山 試'];
const otherClient = '株式会社クロガネ計算';

let test: TestApp;
let work: TestedEngagement;
let told: string[];
let bytes: Buffer;
const canaries: string[] = [];

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  work = await aReportableEngagement(test, await aFirm(test));
  await anotherClient();
  await plant(innerActions);
  await anIssuedReport(test, work);
  await withClientPapers(work);
  const { id } = await aBuiltPackage(test, work);
  bytes = (await work.leader.get(`${work.path}/package/${id}/file`).expect(200)).body as Buffer;
  told = await toldBy(bytes);
});
afterAll(() => test.close());

async function anotherClient(): Promise<void> {
  await test.admin.query(
    `INSERT INTO client (firm_id, id, name, name_kana, corporate_number, representative_name, representative_title)
     VALUES ($1, $2, $3, 'クロガネケイサン', '7010001000007', '鉄 一', '代表取締役')`,
    [work.firmId, randomUUID(), otherClient],
  );
}

/** Records of each action that it was done, as the ledger would have it, with a canary in every fact. */
function plant(actions: readonly (keyof typeof ledgerActions)[]): Promise<void> {
  return test.app.get(Transactions).write(asSenior(), (tx) => {
    for (const action of actions) test.app.get(LedgerWriter).record(tx, entryOf(action));
    return Promise.resolve();
  });
}

function entryOf(action: keyof typeof ledgerActions): Entry {
  const { entity, facts } = ledgerActions[action];
  const values = Object.entries(facts).map(([name, kind]) => [name, canaryFor(`${action} ${name}`, kind)] as const);
  const id = randomUUID();
  canaries.push(action, id);
  return {
    action,
    engagementId: work.engagementId,
    entity: { type: [entity].flat()[0], id, version: 1 },
    facts: Object.fromEntries(values),
  } as Entry;
}

/** Numbers, days and yes and no stand everywhere; what can be told from others is looked for. */
function canaryFor(of: string, kind: string): string | number | boolean | null {
  if (kind === 'number') return 1;
  if (kind === 'boolean') return true;
  if (kind === 'date') return '2026-07-08';
  if (kind === 'instant') return '2026-07-08T09:10:11.123Z';
  if (kind.endsWith('?')) return null;
  const canary = { code: `kanariya-${hashOf(of).slice(0, 8)}`, id: randomUUID(), sha256: hashOf(of) }[kind] ?? '';
  canaries.push(canary);
  return canary;
}

function asSenior(): Caller {
  const { firmId, senior } = work;
  const by = { kind: 'member', clientId: null, firmId, userId: senior.userId, name: '森 試' } as const;
  return { ...by, firmRoles: ['member'], asking: 'finding.raise', requestId: 'r-1', role: 'senior', authn: 'session' };
}

const holding = (text: string) => told.filter((one) => one.includes(text)).map((one) => one.slice(0, 80));

describe('the package', () => {
  it('is read to its letters, so that looking for something means that it would be found', () => {
    expect(holding('"report.issued"')).not.toEqual([]);
    expect(holding('実施結果報告書').length).toBeGreaterThan(1);
    expect(holding('利用者IDは所属長の承認を得てから発行する。')).not.toEqual([]);
    expect(holding('佐藤 試').length + holding('佐藤　試').length).toBeGreaterThan(0);
    expect(innerActions.length).toBeGreaterThan(100);
    expect(canaries.length).toBeGreaterThan(300);
  });

  it('tells nothing of any act but the leader’s: no action, no thing, no fact and no hash of it', () => {
    expect(canaries.flatMap(holding)).toEqual([]);
  });

  it('holds no text of working papers, notes or evidence', () => {
    expect(holding(restrictedMark)).toEqual([]);
  });

  it('names nobody of the firm whom the report does not name, and no other client', () => {
    const ids = [work.senior, work.practitioner, work.qualityReviewer, work.outsider].map(({ userId }) => userId);
    const names = [...unnamed, ...unnamed.map((name) => name.replace(' ', '　')), otherClient];
    expect([...names, ...ids].flatMap(holding)).toEqual([]);
  });

  it('holds no hash that could be guessed: of a name, a short text, or an event without its salt', async () => {
    const events = await ledgerOf(test, work.engagementId);
    const guesses = [
      ...[...canaries, ...unnamed, otherClient, restrictedMark, 'true', '{"hasInterest":true}'],
      ...events.map(saltless),
      ...events.map(({ facts }) => JSON.stringify(facts)),
    ];
    const hashes = guesses.flatMap((guess) => [hashOf(guess), toHex(leafHash(encodeUtf8(guess), sha256))]);
    const there = new Set(told.flatMap((text) => text.match(/\b[0-9a-f]{64}\b/g) ?? []));
    expect(there.size).toBeGreaterThan(innerActions.length);
    expect(hashes.filter((hash) => there.has(hash))).toEqual([]);
  });

  it('still proves the whole ledger, of which it shows what a leader did', async () => {
    const { checks, exitCode } = await verifyOffline(bytes);
    expect(exitCode).toBe(3);
    const events = await ledgerOf(test, work.engagementId);
    const ledger = checks.find(({ id }) => id === 'ledger-events');
    expect(ledger).toMatchObject({ status: 'holds', reason: 'hashes-only', place: `2/${events.length - 1}` });
  });
});

function saltless(event: LedgerEvent): string {
  const { salt: _, ...rest } = event as LedgerEvent & { salt?: string };
  return ledgerEventText(rest as LedgerEvent);
}
