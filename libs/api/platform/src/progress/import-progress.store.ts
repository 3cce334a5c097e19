import type { ImportProgressView } from '@akashi/contracts';
import type { ImportProgress, ImportState } from '@akashi/domain/import-progress';
import { Injectable } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import { Ids } from '../ids';
import type { MemberCaller } from '../transactions/caller';
import type { Tx } from '../transactions/tenant-connection';

/** An import that somebody waits for. */
export type FollowedImport = Pick<MemberCaller, 'firmId' | 'clientId' | 'userId'> & { key: string };

/** What gave no sign for so long belongs to a process that is gone. By the database's clock, which all processes share. */
const isAlive = `(state = 'running' AND told_at > now() - interval '10 seconds')`;

/** Every query about files on their way in. */
@Injectable()
export class ImportProgressStore {
  constructor(private readonly ids: Ids) {}

  /**
   * False when a living process is at the same request already: that one tells how far it is. What this person brought in
   * before has nobody waiting for it any more.
   */
  async begin(tx: Tx, { firmId, userId, key }: FollowedImport): Promise<boolean> {
    await tx.query(`DELETE FROM import_progress WHERE firm_id = $1 AND user_id = $2 AND key <> $3 AND NOT ${isAlive}`, [
      firmId,
      userId,
      key,
    ]);
    const [, begun] = await tx.query<[unknown[], number]>(
      `UPDATE import_progress SET state = 'running', step = 'read', done = 0, of_all = 0, told_at = now()
       WHERE firm_id = $1 AND user_id = $2 AND key = $3 AND NOT ${isAlive}`,
      [firmId, userId, key],
    );
    if (begun === 1) return true;
    const added = await tx.query<unknown[]>(
      `INSERT INTO import_progress (firm_id, id, user_id, key) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
      [firmId, this.ids.next(), userId, key],
    );
    return added.length === 1;
  }

  /** False when it is not under way any more. */
  tell(tx: Tx, followed: FollowedImport, { step, done, of }: ImportProgress): Promise<boolean> {
    return this.change(tx, followed, `step = $4, done = $5, of_all = $6, told_at = now()`, [step, done, of]);
  }

  end(tx: Tx, followed: FollowedImport, state: 'done' | 'ended'): Promise<boolean> {
    return this.change(tx, followed, `state = $4`, [state]);
  }

  list(tx: Tx, { firmId, userId }: Pick<FollowedImport, 'firmId' | 'userId'>): Promise<ImportProgressView[]> {
    return tx.query(
      `SELECT id, key, step, done, of_all AS "of" FROM import_progress
       WHERE firm_id = $1 AND user_id = $2 AND ${isAlive} ORDER BY id`,
      [firmId, userId],
    );
  }

  /** Held until the end: an import that is just being kept is kept first. */
  async state(tx: Tx, { firmId, userId }: Pick<FollowedImport, 'firmId' | 'userId'>, id: string): Promise<ImportState> {
    const [row] = await tx.query<{ state: ImportState }[]>(
      `SELECT state FROM import_progress WHERE firm_id = $1 AND user_id = $2 AND id = $3 FOR UPDATE`,
      [firmId, userId, id],
    );
    if (!row) throw new DomainProblem('not-found');
    return row.state;
  }

  async cancel(tx: Tx, { firmId, userId }: Pick<FollowedImport, 'firmId' | 'userId'>, id: string): Promise<void> {
    await tx.query(
      `UPDATE import_progress SET state = 'cancelled'
       WHERE firm_id = $1 AND user_id = $2 AND id = $3 AND state = 'running'`,
      [firmId, userId, id],
    );
  }

  private async change(
    tx: Tx,
    { firmId, userId, key }: FollowedImport,
    set: string,
    values: unknown[],
  ): Promise<boolean> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE import_progress SET ${set} WHERE firm_id = $1 AND user_id = $2 AND key = $3 AND state = 'running'`,
      [firmId, userId, key, ...values],
    );
    return affected === 1;
  }
}
