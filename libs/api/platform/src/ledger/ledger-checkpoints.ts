import { buildCheckpoint, buildSignedNote, checkpointOrigin, noteKeyId } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Tx } from '../transactions/tenant-connection';
import { CheckpointSigner } from './checkpoint-signer';
import { LedgerWriter } from './ledger-writer';

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

/** Signs how long a ledger is and what its root is, at the moments that leave the firm: approval, issue, hand-over. */
@Injectable()
export class LedgerCheckpoints {
  constructor(
    private readonly signer: CheckpointSigner,
    private readonly ledger: LedgerWriter,
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
    const { size, root } = await this.head(tx, streamId);
    const text = buildCheckpoint({ origin: checkpointOrigin(firmId, streamId), size, root: Buffer.from(root, 'hex') });
    const note = buildSignedNote({
      text,
      signatures: [
        {
          keyName: this.signer.keyName,
          keyId: noteKeyId(this.signer.keyName, this.signer.publicKey, sha256),
          signature: this.signer.sign(Buffer.from(text, 'utf8')),
        },
      ],
    });
    await tx.query(
      `INSERT INTO ledger_checkpoint (firm_id, stream_id, size, root, note, reason) VALUES ($1, $2, $3, decode($4, 'hex'), $5, $6)
       ON CONFLICT DO NOTHING`,
      [firmId, streamId, size, root, note, reason],
    );
    return { size, root, note, reason };
  }
}
