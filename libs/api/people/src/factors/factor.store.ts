import { Clock, SignInPool, type Caller, type Tx } from '@akashi/api-platform';
import type { FactorsResetView, FactorsView, SessionView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/** The device of an account, as the sign-in role reads it. */
export interface Device {
  sealedSecret: Buffer;
  lastStep: number;
}

/** How an account may prove itself beside the password. */
export type FactorWays = Pick<SessionView, 'asksCode' | 'hasPasskey'>;

/** A person's factors: read by the sign-in role alone, changed in the transaction of the ledger's entry by functions. */
@Injectable()
export class FactorStore {
  constructor(
    private readonly pool: SignInPool,
    private readonly clock: Clock,
  ) {}

  async device(accountId: string): Promise<Device | null> {
    const { rows } = await this.pool.query<{ sealedSecret: Buffer; lastStep: string }>(
      `SELECT sealed_secret AS "sealedSecret", last_step AS "lastStep" FROM totp WHERE account_id = $1`,
      [accountId],
    );
    const [row] = rows;
    return row ? { sealedSecret: row.sealedSecret, lastStep: Number(row.lastStep) } : null;
  }

  /** Takes the code of this step; false when it, or a later one, was taken meanwhile, on whatever process. */
  async takeStep(accountId: string, { sealedSecret }: Device, step: number): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE totp SET last_step = $3 WHERE account_id = $1 AND sealed_secret = $2 AND last_step < $3`,
      [accountId, sealedSecret, step],
    );
    return rowCount === 1;
  }

  /** Uses up a code on paper; false when there is none such, or it was used. */
  async takeRecoveryCode(accountId: string, mac: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND code_mac = $2 AND used_at IS NULL`,
      [accountId, mac, this.clock.now()],
    );
    return rowCount === 1;
  }

  async view(accountId: string): Promise<Pick<FactorsView, 'codesSince' | 'recoveryCodesLeft'>> {
    const { rows } = await this.pool.query<Pick<FactorsView, 'codesSince' | 'recoveryCodesLeft'>>(
      `SELECT (SELECT enrolled_at FROM totp WHERE account_id = $1) AS "codesSince",
         (SELECT count(*)::int FROM recovery_code WHERE account_id = $1 AND used_at IS NULL) AS "recoveryCodesLeft"`,
      [accountId],
    );
    return rows[0]!;
  }

  async ways(accountId: string): Promise<FactorWays> {
    const { rows } = await this.pool.query<FactorWays>(
      `SELECT EXISTS (SELECT FROM totp WHERE account_id = $1) AS "asksCode",
         EXISTS (SELECT FROM passkey WHERE account_id = $1) AS "hasPasskey"`,
      [accountId],
    );
    return rows[0]!;
  }

  /** When somebody took the account's factors away; null when nobody did. */
  async reset(accountId: string): Promise<FactorsResetView | null> {
    const { rows } = await this.pool.query<FactorsResetView>(
      `SELECT factors_reset_at AS at, factors_reset_by AS "byName" FROM account
       WHERE id = $1 AND factors_reset_at IS NOT NULL`,
      [accountId],
    );
    return rows[0] ?? null;
  }

  /** Asked by the firm of everyone, its clients' people too; or of one member. */
  async isRequired(tx: Tx, { firmId, userId }: Pick<Caller, 'firmId' | 'userId'>): Promise<boolean> {
    const [row] = await tx.query<{ asked: boolean }[]>(
      `SELECT f.requires_second_factor OR coalesce(m.requires_second_factor, false) AS asked
       FROM firm f LEFT JOIN member m ON m.firm_id = f.firm_id AND m.user_id = $2 WHERE f.firm_id = $1`,
      [firmId, userId],
    );
    return row?.asked === true;
  }

  async enrolDevice(tx: Tx, accountId: string, device: Device, recoveryMacs: readonly string[]): Promise<void> {
    const { sealedSecret, lastStep } = device;
    const values = [accountId, sealedSecret, lastStep, this.clock.now(), recoveryMacs];
    await tx.query(`SELECT enrol_totp($1, $2, $3, $4, $5)`, values);
  }

  async putRecoveryCodes(tx: Tx, accountId: string, macs: readonly string[]): Promise<void> {
    await tx.query(`SELECT put_recovery_codes($1, $2)`, [accountId, macs]);
  }

  async removeDevice(tx: Tx, accountId: string): Promise<boolean> {
    const [row] = await tx.query<{ gone: boolean }[]>(`SELECT remove_totp($1) AS gone`, [accountId]);
    return row?.gone === true;
  }

  async count(tx: Tx, accountId: string): Promise<number> {
    const [row] = await tx.query<{ factors: number }[]>(`SELECT second_factors($1) AS factors`, [accountId]);
    return row?.factors ?? 0;
  }

  /** Ends every other session of the account; gives how many. */
  async endOtherSessions(tx: Tx, accountId: string, kept: Buffer): Promise<number> {
    const values = [accountId, kept, this.clock.now()];
    const [row] = await tx.query<{ ended: number }[]>(`SELECT end_other_sessions($1, $2, $3) AS ended`, values);
    return row?.ended ?? 0;
  }

  /** Takes every factor away and ends every session; gives how many ended. */
  async resetAll(tx: Tx, accountId: string, byName: string): Promise<number> {
    const values = [accountId, byName, this.clock.now()];
    const [row] = await tx.query<{ ended: number }[]>(`SELECT reset_factors_here($1, $2, $3) AS ended`, values);
    return row?.ended ?? 0;
  }
}
