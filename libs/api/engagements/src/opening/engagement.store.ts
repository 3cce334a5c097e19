import { DomainProblem, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { OpenEngagementBody } from '@akashi/contracts';
import { scheduleDateRules, type Schedule } from '@akashi/domain/dates';
import { Injectable } from '@nestjs/common';
import { EngagementEntity } from '../engagement.entity';
import { EngagementDateEntity } from './engagement-date.entity';

export type NewEngagement = OpenEngagementBody & { rulesetId: string };

@Injectable()
export class EngagementStore {
  constructor(private readonly ids: Ids) {}

  async get(tx: Tx, caller: Caller, id: string): Promise<EngagementEntity> {
    const engagement = await tx.findOneBy(EngagementEntity, { firmId: caller.firmId, id });
    if (!engagement) throw new DomainProblem('not-found');
    return engagement;
  }

  /**
   * Last day of the service's latest period; 追加監査 and 再監査 look at a period again and are none of their own. One that
   * was declined or withdrawn left its period to another.
   */
  async previousEnd(tx: Tx, caller: Caller, serviceId: string): Promise<string | null> {
    const [row] = await tx.query<{ end: string | null }[]>(
      `SELECT max(period_end) AS "end" FROM engagement
       WHERE firm_id = $1 AND service_id = $2 AND kind IN ('INITIAL', 'RENEWAL')
         AND state NOT IN ('declined', 'withdrawn')`,
      [caller.firmId, serviceId],
    );
    return row?.end ?? null;
  }

  /** A service of another client, another firm's client and an id that never existed are all the same: not there. */
  async mustHaveService(tx: Tx, caller: Caller, clientId: string, serviceId: string): Promise<void> {
    const found = await tx.query<unknown[]>(
      `SELECT 1 FROM cloud_service WHERE firm_id = $1 AND client_id = $2 AND id = $3 FOR UPDATE`,
      [caller.firmId, clientId, serviceId],
    );
    if (found.length === 0) throw new DomainProblem('not-found');
  }

  /** The engagement with its three computed dates. Gives its id. */
  async add(tx: Tx, caller: Caller, { leaderId: _, ...engagement }: NewEngagement, dates: Schedule): Promise<string> {
    const id = this.ids.next();
    await tx.insert(EngagementEntity, {
      ...engagement,
      firmId: caller.firmId,
      id,
      editionPinnedAt: null,
      state: 'proposed',
      openedBy: caller.userId,
      acceptedAt: null,
      endedOn: null,
      endReason: null,
      endedBy: null,
    });
    for (const rule of scheduleDateRules) {
      const key = { firmId: caller.firmId, engagementId: id, rule };
      await tx.insert(EngagementDateEntity, { ...key, computedOn: dates[rule] });
    }
    return id;
  }
}
