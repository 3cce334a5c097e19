import { Clock, SignInPool } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { freshForMs, skewMs } from './saml-assertion';

/** Which assertions have said who somebody is, on whatever process: none says it twice. */
@Injectable()
export class SeenAssertions {
  constructor(
    private readonly pool: SignInPool,
    private readonly clock: Clock,
  ) {}

  /** Whether this is the first time. One that is kept no longer is too old to be taken. */
  async isFirst(firmId: string, issuer: string, id: string): Promise<boolean> {
    const now = this.clock.now();
    await this.pool.query(`DELETE FROM provider_assertion WHERE expires_at <= $1`, [now]);
    const { rowCount } = await this.pool.query(
      `INSERT INTO provider_assertion (firm_id, assertion_sha256, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [
        firmId,
        createHash('sha256')
          .update(JSON.stringify([issuer, id]))
          .digest(),
        new Date(now.getTime() + freshForMs + 3 * skewMs),
      ],
    );
    return rowCount === 1;
  }
}
