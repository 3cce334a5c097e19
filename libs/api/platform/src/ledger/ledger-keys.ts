import { readKeyList, type KeyList, type ListedKey } from '@akashi/documents';
import { buildKeyAnnouncement } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { generateKeyPairSync, createPrivateKey } from 'node:crypto';
import { SealedSecrets } from '../access/sealed-secrets';
import { DomainProblem } from '../problems/domain-problem';
import type { Tx } from '../transactions/tenant-connection';
import { CheckpointSigner } from './checkpoint-signer';
import { signNote } from './sign-note';

const belongsTo = (firmId: string, number: number): string => `ledger key ${firmId} ${number}`;

/**
 * The keys that sign a firm's ledgers: the installation's, which every firm begins with, and those that the firm made since. The list is
 * believed as far as each key is announced by the one before it, whatever the table says.
 */
@Injectable()
export class LedgerKeys {
  constructor(
    private readonly first: CheckpointSigner,
    private readonly secrets: SealedSecrets,
  ) {}

  async list(tx: Tx, firmId: string): Promise<KeyList> {
    const rows = await tx.query<{ announcement: string }[]>(
      `SELECT announcement FROM ledger_key WHERE firm_id = $1 ORDER BY number`,
      [firmId],
    );
    const announcements = rows.map(({ announcement }) => announcement);
    return readKeyList(firmId, this.first, announcements);
  }

  /** The key that signs. While the transaction lasts, no other takes its place: what it signs was recorded in its days. */
  async today(tx: Tx, firmId: string): Promise<CheckpointSigner> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(hashtext('ledger_key'), hashtext($1))`, [firmId]);
    const { keys, isWhole } = await this.list(tx, firmId);
    if (!isWhole) throw new DomainProblem('ledger.keys-differ');
    return this.signer(tx, firmId, keys.at(-1)!);
  }

  /** The private half of a key of the list. */
  async signer(tx: Tx, firmId: string, { number, publicKeyPem }: ListedKey): Promise<CheckpointSigner> {
    if (number === 1) return this.first;
    const [row] = await tx.query<{ sealed: Buffer }[]>(
      `SELECT sealed_key AS sealed FROM ledger_key WHERE firm_id = $1 AND number = $2`,
      [firmId, number],
    );
    const opened = row && this.secrets.open(row.sealed, belongsTo(firmId, number));
    if (!opened) throw new DomainProblem('ledger.keys-differ');
    const key = createPrivateKey({ key: opened, format: 'der', type: 'pkcs8' });
    const signer = new CheckpointSigner(key.export({ type: 'pkcs8', format: 'pem' }).toString(), this.first.keyName);
    if (signer.publicKeyPem !== publicKeyPem) throw new DomainProblem('ledger.keys-differ');
    return signer;
  }

  /** Until the transaction ends nobody signs, and whoever was about to has: so the days of the two keys do not overlap. */
  async lock(tx: Tx, firmId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('ledger_key'), hashtext($1))`, [firmId]);
  }

  /** Makes the key after this one and keeps it, announced by the one that signs until now. */
  async announce(tx: Tx, firmId: string, before: ListedKey, now: Date): Promise<CheckpointSigner> {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const next = new CheckpointSigner(pem, this.first.keyName);
    const number = before.number + 1;
    const from = after(before, now).toISOString();
    const text = buildKeyAnnouncement({ firmId, number, publicKey: next.publicKey, from });
    const announcement = signNote(text, [await this.signer(tx, firmId, before), next]);
    const sealed = this.secrets.seal(privateKey.export({ type: 'pkcs8', format: 'der' }), belongsTo(firmId, number));
    await tx.query(`INSERT INTO ledger_key (firm_id, number, announcement, sealed_key) VALUES ($1, $2, $3, $4)`, [
      firmId,
      number,
      announcement,
      sealed,
    ]);
    return next;
  }
}

/** A list whose days do not follow one another is never believed again; clocks of two machines do not follow one another. */
function after({ from }: ListedKey, now: Date): Date {
  return new Date(Math.max(now.getTime(), from === null ? 0 : Date.parse(from) + 1));
}
