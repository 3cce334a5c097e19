import type { SignInPool } from '../database/sign-in-pool';
import { SetupFault } from '../setup-fault';
import type { Transactions } from '../transactions/transactions';
import type { WrappedKey, WrappingKeys } from './wrapping-keys';

/** The start is refused while a firm has files that could not be read: without their key, or by a process that knows of none. */
export async function checkFileKeys(pool: Pick<SignInPool, 'query'>, wrapping: WrappingKeys | null): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(`SELECT DISTINCT wrapped_under AS name FROM file_key ORDER BY 1`);
  const missing = rows.map(({ name }) => name).filter((name) => !wrapping?.has(name));
  if (missing.length > 0) {
    throw new SetupFault(`Files are encrypted under keys that FILE_KEYS does not name: ${missing.join(', ')}.`);
  }
}

/** Puts the firms' data keys under the newest of the installation's; the files themselves stay as they are. */
export class RewrapFileKeys {
  constructor(
    private readonly pool: SignInPool,
    private readonly transactions: Transactions,
    private readonly wrapping: WrappingKeys | null,
  ) {}

  /** Gives how many were under another. From then on nobody needs that one. */
  async all(): Promise<number> {
    const { wrapping } = this;
    if (!wrapping) throw new SetupFault('There is no key in FILE_KEYS to wrap with.');
    const { rows: firms } = await this.pool.query<{ firmId: string }>(
      `SELECT DISTINCT firm_id AS "firmId" FROM file_key WHERE wrapped_under <> $1`,
      [wrapping.newest],
    );
    let rewrapped = 0;
    for (const { firmId } of firms) rewrapped += await this.ofFirm(firmId, wrapping);
    return rewrapped;
  }

  private ofFirm(firmId: string, wrapping: WrappingKeys): Promise<number> {
    return this.transactions.housekeep({ firmId, clientId: null }, async (tx) => {
      const rows = await tx.query<(WrappedKey & { id: string })[]>(
        `SELECT id, wrapped, wrapped_under AS "wrappedUnder" FROM file_key WHERE firm_id = $1 AND wrapped_under <> $2`,
        [firmId, wrapping.newest],
      );
      for (const row of rows) {
        const { wrapped, wrappedUnder } = wrapping.wrap(firmId, row.id, wrapping.unwrap(firmId, row.id, row));
        await tx.query(
          `UPDATE file_key SET wrapped = $3, wrapped_under = $4 WHERE firm_id = $1 AND id = $2 AND wrapped_under = $5`,
          [firmId, row.id, wrapped, wrappedUnder, row.wrappedUnder],
        );
      }
      return rows.length;
    });
  }
}
