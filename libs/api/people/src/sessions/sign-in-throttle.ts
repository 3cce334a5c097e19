import { Clock, DomainProblem, SignInPool } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';

const free = 5;
const firstBlockSeconds = 15;
const longestBlockSeconds = 15 * 60;
const forgetAfterMs = 60 * 60 * 1000;

interface ThrottleRow {
  failures: number;
  last_failure_at: Date;
  blocked_until: Date | null;
}

/**
 * Slows guessing down over all processes: five free failures, then a wait that doubles up to a quarter of an hour. Never
 * a lasting lock, which would let anyone lock out a colleague.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly pool: SignInPool,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts the attempt before the password is looked at, under the row's lock, so that forty parallel guesses over two
   * processes are forty counts and not one.
   */
  async admit(key: string): Promise<void> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO sign_in_throttle (key, failures, last_failure_at) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING`,
        [key, this.clock.now()],
      );
      const { rows } = await client.query<ThrottleRow>(`SELECT * FROM sign_in_throttle WHERE key = $1 FOR UPDATE`, [
        key,
      ]);
      const now = this.clock.now();
      const row = rows[0] ?? { failures: 0, last_failure_at: now, blocked_until: null };
      const waitSeconds = row.blocked_until ? (row.blocked_until.getTime() - now.getTime()) / 1000 : 0;
      if (waitSeconds <= 0) await client.query(...count(key, row, now));
      await client.query('COMMIT');
      if (waitSeconds > 0) {
        const seconds = Math.ceil(waitSeconds);
        throw new DomainProblem('too-many-requests', { retryAfterSeconds: seconds, facts: { seconds } });
      }
    } catch (error) {
      broken = !(error instanceof DomainProblem);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async forget(key: string): Promise<void> {
    await this.pool.query(`DELETE FROM sign_in_throttle WHERE key = $1`, [key]);
  }
}

function count(key: string, row: ThrottleRow, now: Date): [string, unknown[]] {
  const failures = now.getTime() - row.last_failure_at.getTime() > forgetAfterMs ? 1 : row.failures + 1;
  const seconds = Math.min(longestBlockSeconds, firstBlockSeconds * 2 ** (failures - free));
  const blockedUntil = failures >= free ? new Date(now.getTime() + seconds * 1000) : null;
  return [
    `UPDATE sign_in_throttle SET failures = $2, last_failure_at = $3, blocked_until = $4 WHERE key = $1`,
    [key, failures, now, blockedUntil],
  ];
}
