import { DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { OverrideDateBody } from '@akashi/contracts';
import type { ScheduleDateRule } from '@akashi/domain/dates';
import { Injectable } from '@nestjs/common';
import { EngagementDateEntity } from './engagement-date.entity';

@Injectable()
export class DateStore {
  async get(tx: Tx, caller: Caller, engagementId: string, rule: ScheduleDateRule): Promise<EngagementDateEntity> {
    const date = await tx.findOneBy(EngagementDateEntity, { firmId: caller.firmId, engagementId, rule });
    if (!date) throw new DomainProblem('not-found');
    return date;
  }

  /** The computed date stays beside the one the firm set. */
  async override(tx: Tx, caller: Caller, of: EngagementDateEntity, body: OverrideDateBody): Promise<void> {
    const { firmId, engagementId, rule } = of;
    const change = { overriddenOn: body.date, overrideReason: body.reason, overriddenBy: caller.userId };
    mustChange(await tx.update(EngagementDateEntity, { firmId, engagementId, rule, version: body.version }, change));
  }
}
