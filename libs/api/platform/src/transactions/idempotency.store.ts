import { Injectable } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import type { ActingCaller, IdempotencyKey } from './caller';
import { Prunings, type Pruned } from '../pruning/prunings';
import { queryPrepared, type PreparedStatement } from './prepared-statement';
import type { ClosingStatement, Tx } from './tenant-connection';

const claimKey: PreparedStatement = {
  name: 'claim-key',
  text: `INSERT INTO idempotency_key (firm_id, user_id, key, request_sha256) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING RETURNING key`,
};

const keepAnswer: PreparedStatement = {
  name: 'keep-answer',
  text: `UPDATE idempotency_key SET answer = $4 WHERE firm_id = $1 AND user_id = $2 AND key = $3`,
};

interface KeyRow {
  request_sha256: string;
  answer: string | null;
}

/**
 * A request that creates, signs or replaces may carry an `Idempotency-Key`: the same request sent twice has one effect
 * and one answer; without it, whoever replaces something again after a lost answer would hear that somebody else was
 * faster. The key is written in the transaction of the effect, so a second sender waits for the first one's commit.
 */
@Injectable()
export class IdempotencyStore {
  constructor(prunings: Prunings) {
    prunings.inFirms('idempotency_key', (tx, firmId, pruned) => this.prune(tx, firmId, pruned));
  }

  /** Null when this is the first time; the earlier answer when it is not. */
  async claim<T>(tx: Tx, caller: ActingCaller): Promise<{ answer: T } | null> {
    const asked = caller.idempotency;
    if (!asked) return null;
    // A file that nobody received is none that this request asks for.
    if (asked.fileSha256 === null) throw new DomainProblem('wrong-type');
    const claimed = await queryPrepared(tx, claimKey, [caller.firmId, caller.userId, asked.key, printOf(asked)]);
    if (claimed.length > 0) return null;
    return this.earlier<T>(tx, caller);
  }

  /** The answer that was given under this key before; null when the key is new. Refuses a key of another request. */
  async earlier<T>(
    tx: Tx,
    caller: Pick<ActingCaller, 'firmId' | 'userId' | 'idempotency'>,
  ): Promise<{ answer: T } | null> {
    const asked = caller.idempotency;
    if (!asked) return null;
    const [row] = await tx.query<KeyRow[]>(
      `SELECT request_sha256, answer FROM idempotency_key WHERE firm_id = $1 AND user_id = $2 AND key = $3`,
      [caller.firmId, caller.userId, asked.key],
    );
    if (!row) return null;
    if (!isOf(row.request_sha256, asked)) throw new DomainProblem('idempotency-key-reused');
    return { answer: (row.answer === null ? undefined : JSON.parse(row.answer)) as T };
  }

  private async prune(tx: Tx, firmId: string, { before, atMost }: Pruned): Promise<number> {
    const [, pruned] = await tx.query<[unknown[], number]>(
      `DELETE FROM idempotency_key WHERE firm_id = $1 AND (user_id, key) IN (
         SELECT user_id, key FROM idempotency_key WHERE firm_id = $1 AND created_at < $2 ORDER BY created_at LIMIT $3)`,
      [firmId, before, atMost],
    );
    return pruned;
  }

  /** What keeps the answer beside its key, with COMMIT. */
  answered({ firmId, userId, idempotency }: ActingCaller, answer: unknown): ClosingStatement[] {
    if (!idempotency) return [];
    const text = answer === undefined ? null : JSON.stringify(answer);
    return [{ ...keepAnswer, values: [firmId, userId, idempotency.key, text] }];
  }
}

function printOf({ requestSha256, fileSha256 }: IdempotencyKey): string {
  return `${requestSha256}${fileSha256 ?? ''}`;
}

/** Of a file on its way in, name and length are known; what it holds is compared once it is here. */
function isOf(print: string, asked: IdempotencyKey): boolean {
  return asked.fileSha256 === null ? print.startsWith(asked.requestSha256) : print === printOf(asked);
}
