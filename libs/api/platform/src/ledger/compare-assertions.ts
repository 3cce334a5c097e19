import type { DifferingRow } from '@akashi/contracts';
import { assertionFact, bindsAssertion, parseLedgerEvent, type LedgerEvent } from '@akashi/domain/ledger';
import { setImmediate as turn } from 'node:timers/promises';
import type { Tx } from '../transactions/tenant-connection';
import { compareSignatureLinks } from './compare-signature-links';
import { storedAssertions, type AssertionToday } from './assertion.store';
import type { WholeLedger } from './ledger-reader';

export interface ComparedAssertions {
  rows: number;
  differences: DifferingRow[];
}

/** First digits: enough to tell two values apart. */
const digits = 12;

/** So many events between two looks at what else wants to be done. */
const atOnce = 200;

/** What passkeys signed is bound by no seal of its own: the event of the act holds the hash of the whole of it. */
export async function compareAssertions(
  tx: Tx,
  { firmId, streamId }: { firmId: string; streamId: string },
  { events: sealed }: Pick<WholeLedger, 'events'>,
): Promise<ComparedAssertions> {
  const events: LedgerEvent[] = [];
  for (const [index, { canon }] of sealed.entries()) {
    if (index % atOnce === atOnce - 1) await turn();
    const event = parseLedgerEvent(canon);
    if (event) events.push(event);
  }
  const today = await storedAssertions(tx, firmId, streamId);
  const byHash = new Map(today.map((row) => [row.sha256, row]));
  const recorded = new Map<string, LedgerEvent>();
  for (const event of events) {
    const hash = event.facts[assertionFact];
    // One act may be told of by several events.
    if (typeof hash === 'string' && !recorded.has(hash)) recorded.set(hash, event);
  }
  const bound = [...recorded].map(([hash, event]) => ({ event, hash }));
  const since = boundSince(events);
  const others = today.filter(({ sha256, madeAt }) => !recorded.has(sha256) && madeAt > since);
  const differences = bound
    .filter(({ hash }) => !byHash.has(hash))
    .map(({ event, hash }) => {
      const at = others.findIndex(({ signer }) => signer === event.actor.id);
      const [instead] = at < 0 ? [] : others.splice(at, 1);
      return differing(instead ? 'changed' : 'missing', { event, hash, row: instead ?? null });
    });
  const added = others.map((row) => differing('added', { event: null, hash: null, row }));
  // One that is not as it was recorded is told already, and nothing is held against it.
  const soundIds = new Set(today.filter(({ sha256 }) => recorded.has(sha256)).map(({ id }) => id));
  const links = await compareSignatureLinks(tx, firmId, streamId, soundIds);
  return { rows: bound.length + added.length, differences: [...differences, ...added, ...links] };
}

/** Events of such acts from before they held the hash: what was signed until the last of them is bound by nothing. */
function boundSince(events: readonly LedgerEvent[]): string {
  const before = events.filter(({ action, facts }) => {
    return bindsAssertion(action) && !(assertionFact in facts);
  });
  return before.at(-1)?.at ?? '';
}

function differing(
  difference: DifferingRow['difference'],
  { event, hash, row }: { event: LedgerEvent | null; hash: string | null; row: AssertionToday | null },
): DifferingRow {
  return {
    kind: 'assertion',
    difference,
    key: row?.id ?? hash ?? '',
    row: '',
    name: event ? String(event.seq) : '',
    page: '',
    event: event && { seq: event.seq, at: event.at, actor: event.actor.name },
    recorded: hash?.slice(0, digits) ?? null,
    today: row?.sha256.slice(0, digits) ?? null,
  };
}
