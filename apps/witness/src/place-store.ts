import { fromHex, toHex, type SeenPlace } from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readObject } from './read-object';
import { WitnessFault } from './witness-fault';
import { writeWhole } from './write-whole';

/** The last place of a log that was cosigned, with the note as the log sent it. */
export interface KeptPlace extends SeenPlace {
  readonly origin: string;
  readonly checkpoint: string;
  /** UTC. */
  readonly at: string;
}

/** So many notes of one log that did not continue it are kept as evidence: it signed them. */
const refusedAtMost = 20;

/** A file for each log, in a folder that nothing of the audit firm can reach. */
export class PlaceStore {
  constructor(private readonly folder: string) {
    for (const name of ['logs', 'refused']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  }

  /** Null where the log was never seen. A file that cannot be read is no such thing: whoever spoils it must not begin anew. */
  last(origin: string): KeptPlace | null {
    const path = this.fileOf(origin);
    if (!existsSync(path)) return null;
    const kept = read(path);
    if (kept.origin !== origin) throw new WitnessFault('file-spoilt', path);
    return kept;
  }

  keep(place: KeptPlace): void {
    writeWhole(this.fileOf(place.origin), `${JSON.stringify({ ...place, root: toHex(place.root) }, null, 2)}\n`);
  }

  /** A note that the log signed and that does not continue what it signed before: proof against it. */
  keepRefused(origin: string, size: number, checkpoint: string): void {
    const id = idOf(origin);
    const folder = join(this.folder, 'refused');
    const before = this.refused().filter((name) => name.startsWith(id));
    const path = join(
      folder,
      `${id}-${createHash('sha256').update(checkpoint).digest('hex').slice(0, 16)}-${size}.note`,
    );
    if (before.length < refusedAtMost && !existsSync(path)) writeWhole(path, checkpoint);
  }

  all(): KeptPlace[] {
    const folder = join(this.folder, 'logs');
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.map((name) => read(join(folder, name))).sort((a, b) => (a.origin < b.origin ? -1 : 1));
  }

  refused(): string[] {
    return readdirSync(join(this.folder, 'refused')).sort();
  }

  private fileOf(origin: string): string {
    return join(this.folder, 'logs', `${idOf(origin)}.json`);
  }
}

function idOf(origin: string): string {
  return createHash('sha256').update(origin).digest('hex').slice(0, 32);
}

function read(path: string): KeptPlace {
  const { origin, size, root, checkpoint, at } = readObject(path);
  const hash = typeof root === 'string' ? fromHex(root) : null;
  const isWhole = typeof origin === 'string' && typeof checkpoint === 'string' && typeof at === 'string';
  if (!isWhole || typeof size !== 'number' || hash?.length !== 32) throw new WitnessFault('file-spoilt', path);
  return { origin, size, root: hash, checkpoint, at };
}
