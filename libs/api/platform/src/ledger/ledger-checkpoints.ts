import { keyOfNote } from '@akashi/documents';
import {
  appendToFrontier,
  buildCheckpoint,
  checkpointOrigin,
  parseCheckpoint,
  parseSignedNote,
  rootOfFrontier,
  toHex,
  type Frontier,
} from '@akashi/domain/ledger';
import { Injectable, Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../clock';
import type { Tx } from '../transactions/tenant-connection';
import type { Walls } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { LedgerKeys } from './ledger-keys';
import { LedgerWriter } from './ledger-writer';
import { keepRefusedSigning, SigningRefused } from './refused-signing';
import { signNote } from './sign-note';

export interface LedgerState {
  size: number;
  /** Hex. */
  root: string;
}

export interface StoredCheckpoint extends LedgerState {
  note: string;
  reason: string;
}

interface HeadRow {
  size: number;
  root: Buffer;
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** Leaves are read and hashed in parts: a long ledger keeps nobody waiting. */
const chunk = 1_000;

/**
 * Signs how long a ledger is and what its root is: after signatures put together, at approval, issue, hand-over and archive,
 * and every night when anything was recorded. What is not a continuation of the place signed before is not signed.
 */
@Injectable()
export class LedgerCheckpoints {
  private readonly log = new Logger('ledger');

  constructor(
    private readonly keys: LedgerKeys,
    private readonly ledger: LedgerWriter,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async head(tx: Tx, streamId: string): Promise<LedgerState> {
    const [row] = await tx.query<HeadRow[]>(`SELECT size, root FROM ledger_head WHERE stream_id = $1`, [streamId]);
    return row ? { size: Number(row.size), root: row.root.toString('hex') } : { size: 0, root: '' };
  }

  /**
   * Signs the head as it is committed so far. Call it in a transaction of its own, after the event it is to cover has
   * been committed: only then is the root the one that everyone else can compute.
   */
  async sign(tx: Tx, firmId: string, streamId: string, reason: string): Promise<StoredCheckpoint> {
    this.ledger.recordNothing(tx, 'A checkpoint signs the head as it is: an event of it would move the head.');
    // Before the head is read: an event that is under the signature was recorded while the key signs.
    const signer = await this.keys.today(tx, firmId);
    const { size, root } = await this.head(tx, streamId);
    const last = await this.last(tx, firmId, streamId);
    if (!last.isSigned || !(await continues(tx, streamId, last, { size, root }))) {
      throw new SigningRefused(streamId, size, last.size);
    }
    const text = buildCheckpoint({ origin: checkpointOrigin(firmId, streamId), size, root: Buffer.from(root, 'hex') });
    const note = signNote(text, [signer]);
    await tx.query(
      `INSERT INTO ledger_checkpoint (firm_id, stream_id, size, root, note, reason) VALUES ($1, $2, $3, decode($4, 'hex'), $5, $6)
       ON CONFLICT DO NOTHING`,
      [firmId, streamId, size, root, note, reason],
    );
    return { size, root, note, reason };
  }

  /**
   * The same after work that is done and kept: should the place not be signed now, the next one covers it, and nobody is
   * refused what they already did.
   */
  async signAfter({ firmId }: Pick<Walls, 'firmId'>, streamId: string, reason: string): Promise<void> {
    const signing = () =>
      this.transactions.housekeep({ firmId, clientId: null }, (tx) => this.sign(tx, firmId, streamId, reason));
    await this.tellingRefusal(firmId, signing).catch((error: unknown) => {
      this.log.error(`${streamId} was not signed: ${error instanceof Error ? error.message : String(error)}`);
    });
  }

  /** Work in a transaction that signs: where that was refused, the ledger's page says so from here on. */
  async tellingRefusal<T>(firmId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof SigningRefused) {
        const { streamId, size, signedSize } = error;
        this.log.error(`${streamId}: ${size} events do not continue the ${signedSize} that were signed.`);
        await this.transactions.housekeep({ firmId, clientId: null }, (tx) =>
          keepRefusedSigning(tx, firmId, error, this.clock.now()),
        );
      }
      throw error;
    }
  }

  /** The place that was signed last, by what was signed: columns beside a note say nothing. */
  private async last(tx: Tx, firmId: string, streamId: string): Promise<LedgerState & { isSigned: boolean }> {
    const [row] = await tx.query<{ size: number; note: string }[]>(
      `SELECT size::int, note FROM ledger_checkpoint WHERE firm_id = $1 AND stream_id = $2 ORDER BY size DESC LIMIT 1`,
      [firmId, streamId],
    );
    if (!row) return { size: 0, root: '', isSigned: true };
    const { keys } = await this.keys.list(tx, firmId);
    const signed = parseCheckpoint(parseSignedNote(row.note)?.text ?? '');
    const isOfLog = signed?.origin === checkpointOrigin(firmId, streamId) && signed.size === row.size;
    return { size: row.size, root: signed ? toHex(signed.root) : '', isSigned: isOfLog && !!keyOfNote(row.note, keys) };
  }
}

/** Grows the tree from the events' own texts: through the root that was signed last, to the one that is to be signed. */
async function continues(tx: Tx, streamId: string, last: LedgerState, { size, root }: LedgerState): Promise<boolean> {
  if (last.size > size) return false;
  let frontier: Frontier = [];
  let grown = 0;
  while (grown < size) {
    const leaves = await tx.query<{ leaf: Buffer }[]>(
      `SELECT sha256('\\x00'::bytea || convert_to(canon, 'UTF8')) AS leaf
       FROM ledger_event WHERE stream_id = $1 AND seq >= $2 AND seq < $3 ORDER BY seq LIMIT $4`,
      [streamId, grown, size, chunk],
    );
    if (leaves.length === 0) return false;
    for (const { leaf } of leaves) {
      frontier = appendToFrontier(frontier, grown, leaf, sha256);
      grown += 1;
      if (grown === last.size && toHex(rootOfFrontier(frontier, sha256)) !== last.root) return false;
    }
  }
  return size === 0 || toHex(rootOfFrontier(frontier, sha256)) === root;
}
