import { Clock, SignInPool, type Tx } from '@akashi/api-platform';
import type { PasskeyView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/** The public half of a key, with what its device said of it. */
export interface NewPasskey {
  credentialId: string;
  publicKey: Uint8Array;
  count: number;
  mayBeBackedUp: boolean;
  isBackedUp: boolean;
}

export interface Passkey extends NewPasskey {
  accountId: string;
}

interface PasskeyRow extends Omit<Passkey, 'publicKey' | 'count'> {
  publicKey: Buffer;
  count: string;
}

/** Read and counted on by the sign-in role, set up and taken away in the transaction of the ledger's entry by functions. */
@Injectable()
export class PasskeyStore {
  constructor(
    private readonly pool: SignInPool,
    private readonly clock: Clock,
  ) {}

  /** The key, of whoever may work somewhere. */
  async find(credentialId: string): Promise<Passkey | null> {
    const { rows } = await this.pool.query<PasskeyRow>(
      `SELECT k.account_id AS "accountId", k.credential_id AS "credentialId", k.public_key AS "publicKey",
         k.sign_count AS count, k.may_be_backed_up AS "mayBeBackedUp", k.is_backed_up AS "isBackedUp"
       FROM passkey k JOIN account a ON a.id = k.account_id AND a.disabled_at IS NULL
       WHERE k.credential_id = $1
         AND (EXISTS (SELECT FROM member m WHERE m.user_id = a.id AND m.disabled_at IS NULL)
           OR EXISTS (SELECT FROM client_person p WHERE p.account_id = a.id AND p.disabled_at IS NULL))`,
      [credentialId],
    );
    const [row] = rows;
    return row ? { ...row, count: Number(row.count) } : null;
  }

  /** False when the key has signed meanwhile, on whatever process. */
  async use({ credentialId, count: before }: Passkey, count: number, isBackedUp: boolean): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE passkey SET sign_count = $3, is_backed_up = $4, last_used_at = $5
       WHERE credential_id = $1 AND sign_count = $2`,
      [credentialId, before, count, isBackedUp, this.clock.now()],
    );
    return rowCount === 1;
  }

  async credentialsOf(accountId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT credential_id AS id FROM passkey WHERE account_id = $1 ORDER BY created_at`,
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  async views(accountId: string): Promise<PasskeyView[]> {
    const { rows } = await this.pool.query<PasskeyView>(
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt", is_backed_up AS "isBackedUp"
       FROM passkey WHERE account_id = $1 ORDER BY created_at, id`,
      [accountId],
    );
    return rows;
  }

  /** False when the key stands with an account already, whosever. */
  async enrol(tx: Tx, key: { id: string; accountId: string; name: string }, made: NewPasskey): Promise<boolean> {
    const { credentialId, publicKey, count, mayBeBackedUp, isBackedUp } = made;
    const values = [key.id, key.accountId, credentialId, Buffer.from(publicKey), count, mayBeBackedUp, isBackedUp];
    const [row] = await tx.query<{ kept: boolean }[]>(
      `SELECT enrol_passkey($1, $2, $3, $4, $5, $6, $7, $8, $9) AS kept`,
      [...values, key.name, this.clock.now()],
    );
    return row?.kept === true;
  }

  async remove(tx: Tx, accountId: string, passkeyId: string): Promise<boolean> {
    const [row] = await tx.query<{ gone: boolean }[]>(`SELECT remove_passkey($1, $2) AS gone`, [accountId, passkeyId]);
    return row?.gone === true;
  }
}
