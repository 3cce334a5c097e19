import type { DifferingRow } from '@akashi/contracts';
import { setImmediate as turn } from 'node:timers/promises';
import type { SealedEvent, WholeLedger } from './ledger-reader';
import type { Binding, RowDigests } from './row-digests';

/** The part of an event that a comparison tells of. */
export interface ToldEvent {
  seq: number;
  at: string;
  actor: string;
}

/** What the events turned out to be: which of them is not as it was written, and which one has which id. */
export interface ComparedEvents {
  differences: DifferingRow[];
  told: ReadonlyMap<string, ToldEvent>;
}

/** So many events between two looks at what else wants to be done. */
const atOnce = 200;

/**
 * Holds every event against its seal, which covers its text and what it bound. Whoever rewrites an event and hashes the whole
 * ledger anew has no key to seal it with.
 */
export async function compareSeals(ledger: WholeLedger, digests: RowDigests): Promise<ComparedEvents> {
  const byEvent = Map.groupBy(ledger.bindings, ({ eventId }) => eventId ?? '');
  const told = new Map<string, ToldEvent>();
  const differences: DifferingRow[] = [];
  const begun = beginningOf(ledger, digests);
  for (const [index, event] of ledger.events.entries()) {
    if (index % atOnce === atOnce - 1) await turn();
    const { id, ...telling } = read(event);
    told.set(id, telling);
    const isSealed = event.seal === null ? event.seq < begun : isAsSealed(event, byEvent.get(id) ?? [], digests);
    if (!isSealed) differences.push(differingEvent(event.seq, event.seal === null ? 'added' : 'changed', telling));
  }
  return { differences, told };
}

/** Events before this number were written before sealing began; 0 where nothing says so under the key. */
function beginningOf({ beginning, events, streamId }: WholeLedger, digests: RowDigests): number {
  if (!beginning || digests.ofBeginning(streamId, beginning.size, beginning.root) !== beginning.seal) return 0;
  return events[beginning.size - 1]?.rootAfter === beginning.root ? beginning.size : 0;
}

function isAsSealed({ seq, canon, seal }: SealedEvent, bindings: readonly Binding[], digests: RowDigests): boolean {
  const mark = `"seq":${seq},`;
  const at = canon.lastIndexOf(mark);
  if (at < 0) return false;
  const cut = at + mark.length - 1;
  return digests.ofEvent(canon.slice(0, at + '"seq":'.length), canon.slice(cut), bindings) === seal;
}

/** Whatever can be told of it: a text that somebody spoilt is no reason to stop. */
function read({ seq, canon }: SealedEvent): ToldEvent & { id: string } {
  try {
    const { id, at, actor } = JSON.parse(canon) as { id: unknown; at: unknown; actor?: { name?: unknown } };
    return { id: String(id), seq, at: String(at), actor: String(actor?.name ?? '') };
  } catch {
    return { id: '', seq, at: '', actor: '' };
  }
}

function differingEvent(seq: number, difference: DifferingRow['difference'], event: ToldEvent): DifferingRow {
  return {
    kind: 'event',
    difference,
    key: String(seq),
    row: '',
    name: String(seq),
    page: '',
    event,
    recorded: null,
    today: null,
  };
}
