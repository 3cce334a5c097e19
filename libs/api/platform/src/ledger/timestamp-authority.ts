import type { TimestampProblem } from '@akashi/contracts';
import { timestampRequest, tokenOfResponse, verifyTimestamp } from '@akashi/documents/timestamp';
import { createHash, randomBytes } from 'node:crypto';
import type { TimestampAddress } from '../api-config';
import type { Clock } from '../clock';
import { postBounded } from './post-bounded';

export type Stamped =
  { kind: 'stamped'; token: Uint8Array; at: Date; authority: string } | { kind: 'fault'; fault: TimestampProblem };

const withinMs = 10_000;
const atMost = 64 * 1024;

/** Clocks of two machines differ by less; an authority that is further off says nothing of when. */
const clocksDifferMs = 5 * 60 * 1000;

/** Asks the configured authority for a time-stamp, and takes none that does not verify. */
export class TimestampAuthority {
  constructor(
    private readonly configured: TimestampAddress | null,
    private readonly clock: Clock,
  ) {}

  /** The host that is asked; null where none is configured. */
  get host(): string | null {
    return this.configured && new URL(this.configured.url).host;
  }

  async stamp(note: string): Promise<Stamped> {
    if (!this.configured) return { kind: 'fault', fault: 'unreachable' };
    const { url, anchors } = this.configured;
    const imprint = createHash('sha256').update(note).digest();
    const nonce = randomBytes(16);
    // A positive number written in its shortest form: some authorities read no other.
    nonce[0] = (nonce[0]! & 0x3f) | 0x40;
    const asked = { type: 'application/timestamp-query', body: timestampRequest(imprint, nonce), withinMs, atMost };
    const answer = await postBounded(url, asked);
    if (!answer || answer.status !== 200) return { kind: 'fault', fault: 'unreachable' };
    const token = tokenOfResponse(answer.body);
    if (!token) return { kind: 'fault', fault: 'refused' };
    const now = this.clock.now().getTime();
    const between = { notBefore: new Date(now - clocksDifferMs), notAfter: new Date(now + clocksDifferMs) };
    const { fault, at, authority } = verifyTimestamp(token, { imprint, nonce, anchors, ...between });
    return fault || !at ? { kind: 'fault', fault: fault ?? 'malformed' } : { kind: 'stamped', token, at, authority };
  }
}
