import type { DifferingRow } from '@akashi/contracts';
import { boundKindsIn, compareRows, type BoundKind } from '@akashi/domain/ledger';
import { setImmediate as turn } from 'node:timers/promises';
import type { Tx } from '../transactions/tenant-connection';
import type { ToldEvent } from './compare-seals';
import type { WholeLedger } from './ledger-reader';
import type { Binding, RowDigests } from './row-digests';
import { rowsToday, type RowToday } from './rows/bound-row.reader';

export interface ComparedRows {
  kind: BoundKind;
  rows: number;
  differences: DifferingRow[];
}

/** First digits: enough to tell two values apart. */
const digits = 12;

/** What no event ever bound: every row of it is one too many. */
const unbound: Pick<Binding, 'rows' | 'digests'> = { rows: [], digests: [] };

/** Compares the rows of every kind with the newest event that says how they stand: one query a kind, chunk after chunk. */
export async function compareBoundRows(
  tx: Tx,
  of: { firmId: string; streamId: string },
  ledger: WholeLedger,
  told: ReadonlyMap<string, ToldEvent>,
  digests: RowDigests,
): Promise<ComparedRows[]> {
  const newest = newestBindings(ledger.bindings, told);
  const compared: ComparedRows[] = [];
  for (const kind of boundKindsIn(of)) {
    const byKey = Map.groupBy(await rowsToday(tx, of, kind), ({ key }) => key);
    const differences: DifferingRow[] = [];
    let rows = 0;
    for (const key of new Set([...(newest.get(kind)?.keys() ?? []), ...byKey.keys()])) {
      const binding = newest.get(kind)?.get(key) ?? null;
      const today = byKey.get(key) ?? [];
      rows += Math.max(today.length, binding?.rows.length ?? 0);
      differences.push(...differencesOf({ kind, key, binding, today }, of.streamId, told, digests));
    }
    compared.push({ kind, rows, differences });
    await turn();
  }
  return compared;
}

interface Thing {
  kind: BoundKind;
  key: string;
  binding: Binding | null;
  today: readonly RowToday[];
}

function differencesOf(
  { kind, key, binding, today }: Thing,
  stream: string,
  told: ReadonlyMap<string, ToldEvent>,
  digests: RowDigests,
): DifferingRow[] {
  const { rows, digests: values } = binding ?? unbound;
  const recorded = new Map(rows.map((row, index) => [row, values[index] ?? '']));
  const as = binding ?? { id: '', eventId: null, kind, key };
  const present = new Map(today.map((one) => [one.row, digests.ofRow(stream, as, one.row, one.sha256)]));
  const event = (binding?.eventId && told.get(binding.eventId)) || null;
  return compareRows(recorded, present).map(({ row, difference }) => ({
    kind,
    difference,
    key,
    row,
    ...placeOf(today, row),
    event,
    recorded: recorded.get(row)?.slice(0, digits) ?? null,
    today: present.get(row)?.slice(0, digits) ?? null,
  }));
}

/** What it is called and where it is seen; of a row that is gone, by what is left of the thing. */
function placeOf(today: readonly RowToday[], row: string): Pick<DifferingRow, 'name' | 'page'> {
  const seen = today.find((one) => one.row === row) ?? today[0];
  return { name: seen?.name ?? '', page: seen?.page ?? '' };
}

/** By kind and thing. What an event bound that is not in the ledger any more counts as the newest: its rows outlived it. */
function newestBindings(
  bindings: readonly Binding[],
  told: ReadonlyMap<string, ToldEvent>,
): ReadonlyMap<string, ReadonlyMap<string, Binding>> {
  const place = ({ eventId }: Binding): number => (eventId === null ? -1 : (told.get(eventId)?.seq ?? Infinity));
  const newest = new Map<string, Map<string, Binding>>();
  for (const binding of bindings) {
    const ofKind = newest.get(binding.kind) ?? new Map<string, Binding>();
    const known = ofKind.get(binding.key);
    if (!known || place(binding) >= place(known)) ofKind.set(binding.key, binding);
    newest.set(binding.kind, ofKind);
  }
  return newest;
}

/** Bindings whose event is gone: what they say was recorded, and the record is not there. */
export function bindingsWithoutEvent(ledger: WholeLedger, told: ReadonlyMap<string, ToldEvent>): DifferingRow[] {
  const gone = ledger.bindings.filter(({ eventId }) => eventId !== null && !told.has(eventId));
  return [...Map.groupBy(gone, ({ eventId }) => eventId)].map(([eventId, bound]) => ({
    kind: 'event',
    difference: 'missing',
    key: eventId ?? '',
    row: bound.map(({ kind }) => kind).join(' '),
    name: '',
    page: '',
    event: null,
    recorded: null,
    today: null,
  }));
}
