import { createHmac, createPrivateKey, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** The rows of one thing as an event leaves them. */
export interface Binding {
  id: string;
  eventId: string | null;
  kind: string;
  key: string;
  rows: readonly string[];
  digests: readonly string[];
}

/**
 * Digests and seals under a key that no database holds: whoever can write every table can make neither. It is derived from
 * the ledger's key, which every process has; nothing of it leaves the firm.
 */
export class RowDigests {
  /** A key and not its bytes: Node would make a key of them at every use, which takes ten times the digest. */
  private readonly secret: KeyObject;

  constructor(ledgerKeyPem: string) {
    const key = createPrivateKey(ledgerKeyPem).export({ type: 'pkcs8', format: 'der' });
    this.secret = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'akashi ledger row digests', 32)));
  }

  /** Of one row, for one binding alone: put beside another event, it fits nothing. */
  ofRow(
    stream: string,
    binding: Pick<Binding, 'id' | 'eventId' | 'kind' | 'key'>,
    row: string,
    sha256: string,
  ): string {
    return this.digest(['row', stream, binding.id, binding.eventId ?? '', binding.kind, binding.key, row, sha256]);
  }

  /** Of an event: its text before and after the number, and what it binds. */
  ofEvent(before: string, after: string, bindings: readonly Binding[]): string {
    const bound = bindings
      .map(({ id, kind, key, rows, digests }) => JSON.stringify([id, kind, key, rows, digests]))
      .sort();
    return this.digest(['event', before, after, ...bound]);
  }

  /** Of how long a ledger was when sealing began. */
  ofBeginning(stream: string, size: number, root: string): string {
    return this.digest(['beginning', stream, String(size), root]);
  }

  /** Hex. Every part with its length, so that nothing can move from one into the next. */
  private digest(parts: readonly string[]): string {
    const text = parts.map((part) => `${part.length}:${part}`).join('');
    return createHmac('sha256', this.secret).update(text, 'utf8').digest('hex');
  }
}

/** These rows as one binding. */
export function bindRows(
  digests: RowDigests,
  stream: string,
  as: Pick<Binding, 'id' | 'eventId' | 'kind' | 'key'>,
  rows: readonly { row: string; sha256: string }[],
): Binding {
  return {
    ...as,
    rows: rows.map(({ row }) => row),
    digests: rows.map(({ row, sha256 }) => digests.ofRow(stream, as, row, sha256)),
  };
}
