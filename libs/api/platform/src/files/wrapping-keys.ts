import { createHmac } from 'node:crypto';
import { openUnder, sealUnder } from '../access/sealed-under';

/** A firm's data key as it is kept: under a key that no database holds. */
export interface WrappedKey {
  wrapped: Buffer;
  /** Which key that is. */
  wrappedUnder: string;
}

/** By which a wrapping key is named; it tells nothing of the key. */
export const nameOfKey = (key: Buffer): string =>
  createHmac('sha256', key).update('akashi wrapping key').digest('hex').slice(0, 16);

const belongsTo = (firmId: string, id: string): string => `file key ${firmId} ${id}`;

/** Null where files lie as they are. */
export function wrappingKeysOf(keys: readonly Buffer[]): WrappingKeys | null {
  const [first, ...before] = keys;
  return first ? new WrappingKeys([first, ...before]) : null;
}

/** The installation's own keys: the first wraps, each of them opens what it wrapped. */
export class WrappingKeys {
  private readonly byName: ReadonlyMap<string, Buffer>;
  readonly newest: string;

  constructor(private readonly keys: readonly [Buffer, ...Buffer[]]) {
    this.byName = new Map(keys.map((key) => [nameOfKey(key), key]));
    this.newest = nameOfKey(keys[0]);
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  wrap(firmId: string, id: string, key: Uint8Array): WrappedKey {
    return { wrapped: sealUnder(this.keys[0], key, belongsTo(firmId, id)), wrappedUnder: this.newest };
  }

  /** Throws for a key of another firm or under another name: nothing is ever encrypted under what somebody put there. */
  unwrap(firmId: string, id: string, { wrapped, wrappedUnder }: WrappedKey): Buffer {
    const under = this.byName.get(wrappedUnder);
    const key = under && openUnder(under, wrapped, belongsTo(firmId, id));
    if (key?.length !== 32) throw new Error(`The file key ${id} of ${firmId} cannot be opened with FILE_KEYS.`);
    return key;
  }
}
