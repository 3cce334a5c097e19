import { Clock, DomainProblem, SignInPool } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';

const free = 5;
const firstBlockSeconds = 15;
const longestBlockSeconds = 15 * 60;
const forgetAfterMs = 60 * 60 * 1000;
const windowMs = 60 * 1000;

interface ThrottleRow {
  failures: number;
  /** Of a count by the minute: when the minute began. */
  last_failure_at: Date;
  blocked_until: Date | null;
}

/** What a row says after one attempt more. */
type Counting = (row: ThrottleRow, now: Date) => ThrottleRow;

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

  /** For one door or one account: every wait is twice the one before. */
  admit(key: string): Promise<void> {
    return this.count(key, slower);
  }

  /** For what many share, an address or a firm: so many attempts in a minute and no more, and the next minute begins anew. */
  admitWithin(key: string, perMinute: number): Promise<void> {
    return this.count(key, within(perMinute));
  }

  /** The attempt was no guess. */
  async giveBack(key: string): Promise<void> {
    await this.pool.query(
      `UPDATE sign_in_throttle SET failures = greatest(0, failures - 1), blocked_until = NULL WHERE key = $1`,
      [key],
    );
  }

  async forget(key: string): Promise<void> {
    await this.pool.query(`DELETE FROM sign_in_throttle WHERE key = $1`, [key]);
  }

  /**
   * Counts the attempt before the password is looked at, under the row's lock, so that forty parallel guesses over two
   * processes are forty counts and not one.
   */
  private async count(key: string, counting: Counting): Promise<void> {
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
      if (waitSeconds <= 0) await client.query(...update(key, counting(row, now)));
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
}

const slower: Counting = (row, now) => {
  const failures = now.getTime() - row.last_failure_at.getTime() > forgetAfterMs ? 1 : row.failures + 1;
  const seconds = Math.min(longestBlockSeconds, firstBlockSeconds * 2 ** (failures - free));
  return {
    failures,
    last_failure_at: now,
    blocked_until: failures >= free ? new Date(now.getTime() + seconds * 1000) : null,
  };
};

const within =
  (perMinute: number): Counting =>
  (row, now) => {
    const isOver = now.getTime() - row.last_failure_at.getTime() >= windowMs;
    const began = isOver ? now : row.last_failure_at;
    const failures = isOver ? 1 : row.failures + 1;
    const until = new Date(began.getTime() + windowMs);
    return { failures, last_failure_at: began, blocked_until: failures >= perMinute ? until : null };
  };

function update(key: string, row: ThrottleRow): [string, unknown[]] {
  return [
    `UPDATE sign_in_throttle SET failures = $2, last_failure_at = $3, blocked_until = $4 WHERE key = $1`,
    [key, row.failures, row.last_failure_at, row.blocked_until],
  ];
}
