import {
  checkpointOrigin,
  enclosedLeaf,
  parseCheckpoint,
  parseEnclosedLedger,
  parseLedgerEvent,
  toHex,
  type Checkpoint,
  type EnclosedEvent,
  type LedgerEvent,
} from '@akashi/domain/ledger';
import { fileOf, sha256, textOf, type Bag } from './bag';
import { incomplete, tampered, type Remark } from './check';
import { openNoteOfItsDay, type DaysAround, type KeyList } from './key-list';
import { digitsOf } from './ledger-key';
import { LogTree } from './log-tree';

const eventsPath = 'data/ledger/events.ndjson';
const leavesPath = 'data/ledger/leaves.ndjson';

export interface Ledger {
  /** Null where only the hash of an event is enclosed. */
  readonly events: readonly (LedgerEvent | null)[];
  readonly tree: LogTree;
  readonly origin: string;
  /** Of which form the ledger's file is: 1 with every event, 2 with those that its receiver may be told of. */
  readonly format: 1 | 2;
}

/** Every line an event in canonical form or the leaf of one, numbered without a gap, all of the one engagement. */
export function openLedger({ files, info }: Bag): Ledger {
  const origin = info.get('Ledger-Origin') ?? '';
  const { format, lines } = readLines(files);
  const events: (LedgerEvent | null)[] = [];
  const tree = new LogTree();
  for (const [seq, line] of lines.entries()) {
    events.push(typeof line === 'string' ? readEvent(line, seq, origin) : null);
    tree.append(enclosedLeaf(line, sha256));
  }
  return { events, tree, origin, format };
}

/** One of the two files, never both: which of them counts would be for whoever reads it to choose. */
function readLines(files: Bag['files']): { format: 1 | 2; lines: readonly EnclosedEvent[] } {
  const leaves = files.get(leavesPath);
  if (leaves && files.has(eventsPath)) throw tampered('not-listed', eventsPath);
  if (leaves) {
    const enclosed = parseEnclosedLedger(textOf(leaves.bytes(), leavesPath));
    if (!enclosed) throw tampered('malformed', leavesPath);
    return { format: 2, lines: enclosed.events };
  }
  const text = textOf(fileOf(files, eventsPath), eventsPath);
  if (!text.endsWith('\n')) throw tampered('malformed', eventsPath);
  return { format: 1, lines: text.slice(0, -1).split('\n') };
}

function readEvent(line: string, seq: number, origin: string): LedgerEvent {
  const event = parseLedgerEvent(line);
  if (!event) throw tampered('not-canonical', `#${seq}`);
  if (event.seq !== seq) throw tampered('out-of-sequence', `#${seq}`);
  if (checkpointOrigin(event.tenant, event.engagement ?? '') !== origin) throw tampered('of-another-ledger', `#${seq}`);
  return event;
}

export interface ShownCount {
  readonly shown: number;
  readonly withheld: number;
}

export function countShown({ events }: Ledger): ShownCount {
  const shown = events.filter((event) => event !== null).length;
  return { shown, withheld: events.length - shown };
}

/** How many events can be read, out of how many: of the others nothing is known but that they are there. */
export function tellShown(ledger: Ledger): Remark {
  const { shown, withheld } = countShown(ledger);
  return withheld === 0 ? {} : { place: `${shown}/${shown + withheld}`, reason: 'hashes-only' };
}

/** When the last event shown at this size was recorded: no event under the place is known to be later. Null where none is shown. */
export function lastShownAt({ events }: Ledger, size: number): string | null {
  return events.slice(0, size).findLast((event) => event !== null)?.at ?? null;
}

/** The root over all events is the one the package states. */
export function checkLedgerRoot({ info }: Bag, { events, tree }: Ledger): string {
  if (info.get('Ledger-Size') !== String(events.length)) throw tampered('size-differs', 'Ledger-Size');
  if (info.get('Ledger-Root') !== tree.rootAt(tree.size)) throw tampered('root-differs', 'Ledger-Root');
  return String(events.length);
}

/**
 * Every checkpoint is signed, is about this ledger and holds at its size; the last one covers it all. Whether a key that was retired
 * signed in its days is told by the events around the place, as far as they are shown.
 */
export function checkCheckpoints({ files }: Bag, ledger: Ledger, keys: KeyList): Remark {
  const paths = [...files.keys()].filter((path) => path.startsWith('data/ledger/checkpoints/')).sort();
  let covered = 0;
  let undated = 0;
  for (const path of paths) {
    const size = Number(/(\d+)\.note$/.exec(path)?.[1]);
    const note = openNoteOfItsDay(textOf(fileOf(files, path), path), keys, daysAround(ledger, size), path);
    const checkpoint = parseCheckpoint(note.text);
    if (!note.isDated) undated += 1;
    if (!checkpoint || path !== `data/ledger/checkpoints/${String(checkpoint.size).padStart(8, '0')}.note`) {
      throw tampered('malformed', path);
    }
    if (checkpoint.origin !== ledger.origin) throw tampered('of-another-ledger', path);
    if (toHex(checkpoint.root) !== ledger.tree.rootAt(checkpoint.size)) throw tampered('root-differs', path);
    covered = checkpoint.size;
  }
  if (covered !== ledger.events.length) throw incomplete('not-covered', `${covered}/${ledger.events.length}`);
  return { place: String(paths.length), reason: undated > 0 ? 'key-day-not-shown' : undefined };
}

function daysAround(ledger: Ledger, size: number): DaysAround {
  const { events } = ledger;
  const next = events.slice(size).find((event) => event !== null)?.at ?? null;
  return { last: lastShownAt(ledger, size), isLast: (events[size - 1] ?? null) !== null, next };
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
export function checkKnownRoot({ tree }: Ledger, { size, root }: KnownRoot): string {
  const found = tree.rootAt(size);
  if (found === undefined) throw tampered('ledger-too-short', `${tree.size} < ${size}`);
  if (!found.startsWith(digitsOf(root))) throw tampered('root-differs', `#${size}`);
  return String(size);
}
