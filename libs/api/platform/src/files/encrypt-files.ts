import { Injectable } from '@nestjs/common';
import { SignInPool } from '../database/sign-in-pool';
import { SetupFault } from '../setup-fault';
import { Transactions } from '../transactions/transactions';
import type { ReceivedFile } from './file-condition';
import { FileStore, type Encrypting } from './file-store';

const atOnce = 500;

/** Of the files that records name, how many became what. */
export type EncryptedFiles = Record<Encrypting, number>;

/** Encrypts what was stored before the installation had a key: one file after the other, and begun again as often as it was broken off. */
@Injectable()
export class EncryptFiles {
  constructor(
    private readonly pool: SignInPool,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  /** Nobody has to wait for it: each file is read as ever before, during and after. */
  async all(): Promise<EncryptedFiles> {
    if (!this.files.encrypts) throw new SetupFault('There is no key in FILE_KEYS to encrypt with.');
    const counts: EncryptedFiles = { encrypted: 0, encryptedBefore: 0, notAsRecorded: 0 };
    const firmIds = await this.pool.firmIds();
    for (const firmId of firmIds) {
      for await (const file of this.stored(firmId)) counts[await this.files.encrypt(firmId, file)] += 1;
    }
    return counts;
  }

  private async *stored(firmId: string): AsyncGenerator<ReceivedFile> {
    let after = '';
    for (;;) {
      const files = await this.transactions.read({ firmId, clientId: null }, (tx) =>
        tx.query<ReceivedFile[]>(
          `SELECT sha256, size::float8 AS size FROM stored_file WHERE firm_id = $1 AND sha256 > $2 ORDER BY sha256 LIMIT $3`,
          [firmId, after, atOnce],
        ),
      );
      yield* files;
      if (files.length < atOnce) return;
      after = files.at(-1)!.sha256;
    }
  }
}
