import {
  appendToFrontier,
  checkpointOrigin,
  encodeUtf8,
  leafHash,
  parseCheckpoint,
  parseLedgerEvent,
  rootOfFrontier,
  toHex,
  type Checkpoint,
  type Frontier,
  type LedgerEvent,
} from '@akashi/domain/ledger';
import { fileOf, sha256, textOf, type Bag } from './bag';
import { incomplete, tampered } from './check';
import { openNoteOfItsDay, type KeyList } from './key-list';
import { digitsOf } from './ledger-key';

const eventsPath = 'data/ledger/events.ndjson';

export interface Ledger {
  readonly events: readonly LedgerEvent[];
  /** Hex root after each event; `roots[n]` is the root at size n. */
  readonly roots: readonly string[];
  readonly origin: string;
}

/** Every line an event in canonical form, numbered without a gap, all of the one engagement. */
export function openLedger({ files, info }: Bag): Ledger {
  const text = textOf(fileOf(files, eventsPath), eventsPath);
  const origin = info.get('Ledger-Origin') ?? '';
  if (!text.endsWith('\n')) throw tampered('malformed', eventsPath);
  const events: LedgerEvent[] = [];
  const roots = [toHex(rootOfFrontier([], sha256))];
  let frontier: Frontier = [];
  for (const [seq, line] of text.slice(0, -1).split('\n').entries()) {
    events.push(readEvent(line, seq, origin));
    frontier = appendToFrontier(frontier, seq, leafHash(encodeUtf8(line), sha256), sha256);
    roots.push(toHex(rootOfFrontier(frontier, sha256)));
  }
  return { events, roots, origin };
}

function readEvent(line: string, seq: number, origin: string): LedgerEvent {
  const event = parseLedgerEvent(line);
  if (!event) throw tampered('not-canonical', `#${seq}`);
  if (event.seq !== seq) throw tampered('out-of-sequence', `#${seq}`);
  if (checkpointOrigin(event.tenant, event.engagement ?? '') !== origin) throw tampered('of-another-ledger', `#${seq}`);
  return event;
}

/** The root over all events is the one the package states. */
export function checkLedgerRoot({ info }: Bag, { events, roots }: Ledger): string {
  if (info.get('Ledger-Size') !== String(events.length)) throw tampered('size-differs', 'Ledger-Size');
  if (info.get('Ledger-Root') !== roots.at(-1)) throw tampered('root-differs', 'Ledger-Root');
  return String(events.length);
}

/** Every checkpoint is signed, is about this ledger and holds at its size; the last one covers it all. */
export function checkCheckpoints({ files }: Bag, ledger: Ledger, keys: KeyList): string {
  const paths = [...files.keys()].filter((path) => path.startsWith('data/ledger/checkpoints/')).sort();
  let covered = 0;
  for (const path of paths) {
    const size = Number(/(\d+)\.note$/.exec(path)?.[1]);
    const lastAt = ledger.events[size - 1]?.at ?? '';
    const checkpoint = parseCheckpoint(openNoteOfItsDay(textOf(fileOf(files, path), path), keys, lastAt, path));
    if (!checkpoint || path !== `data/ledger/checkpoints/${String(checkpoint.size).padStart(8, '0')}.note`) {
      throw tampered('malformed', path);
    }
    if (checkpoint.origin !== ledger.origin) throw tampered('of-another-ledger', path);
    if (toHex(checkpoint.root) !== ledger.roots[checkpoint.size]) throw tampered('root-differs', path);
    covered = checkpoint.size;
  }
  if (covered !== ledger.events.length) throw incomplete('not-covered', `${covered}/${ledger.events.length}`);
  return String(paths.length);
}

export interface KnownRoot {
  readonly size: number;
  /** The whole root or its first 16 digits, as the report prints them. */
  readonly root: string;
}

/** One signed place can be held against the root known of that size and of no other. */
export function checkKnownCheckpoint(checkpoint: Checkpoint, { size, root }: KnownRoot): string {
  if (checkpoint.size !== size) throw incomplete('size-differs', `${checkpoint.size} ≠ ${size}`);
  if (!toHex(checkpoint.root).startsWith(digitsOf(root))) throw tampered('root-differs', `#${size}`);
  return String(size);
}

/** An older ledger can be whole in itself; only a root known from elsewhere shows that events after it are missing. */
export function checkKnownRoot({ roots }: Ledger, { size, root }: KnownRoot): string {
  const found = roots[size];
  if (found === undefined) throw tampered('ledger-too-short', `${roots.length - 1} < ${size}`);
  if (!found.startsWith(digitsOf(root))) throw tampered('root-differs', `#${size}`);
  return String(size);
}
