import { Clock, DomainProblem, type MemberCaller, type Tx } from '@akashi/api-platform';
import { seesEveryEngagement } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';
import { selectNameable } from './notice.query';

/** Which engagements a person may name: every other one is as good as absent. */
@Injectable()
export class Nameable {
  constructor(private readonly clock: Clock) {}

  async among(tx: Tx, caller: MemberCaller, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const values = [caller.firmId, caller.userId, this.clock.today(), ids, seesEveryEngagement(caller)];
    const rows = await tx.query<{ id: string }[]>(selectNameable, values);
    return rows.map(({ id }) => id);
  }

  /** Not found unless the person may name all of them. */
  async ensure(tx: Tx, caller: MemberCaller, ids: readonly string[]): Promise<void> {
    if ((await this.among(tx, caller, ids)).length < new Set(ids).size) throw new DomainProblem('not-found');
  }
}
