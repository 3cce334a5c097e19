import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { BaseServiceCheckBody, BaseServicesView } from '@akashi/contracts';
import { mayRecordBaseServiceCheck } from '@akashi/domain/base-service';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { holdEngagement } from '../hold-engagement';
import { BaseServiceStore } from './base-service.store';

/** What the public list said of a base service. Every check is kept, and the newest counts. */
@Injectable()
export class RecordBaseServiceCheck {
  constructor(
    private readonly door: EngagementDoor,
    private readonly services: BaseServiceStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, body: BaseServiceCheckBody): Promise<BaseServicesView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      // A report that is just going out sees this check, or is out before it.
      const { state } = await holdEngagement(tx, caller, engagementId);
      const uses = await this.services.uses(tx, caller, room);
      const checks = uses.find(({ registrationNo }) => registrationNo === body.registrationNo)?.checks ?? [];
      const known = uses.map(({ registrationNo }) => registrationNo);
      const lastCheckedOn = checks[0]?.checkedOn ?? null;
      ensure(mayRecordBaseServiceCheck({ ...body, known, lastCheckedOn, today: this.clock.today() }));

      const version = await this.services.add(tx, caller, engagementId, body, checks.length);
      const { registrationNo, found, validUntil, checkedOn } = body;
      this.ledger.record(tx, {
        action: 'base-service.checked',
        engagementId,
        entity: { type: 'base-service', id: engagementId, version },
        facts: { registrationNo, found, validUntil, checkedOn },
        after: body,
      });
      return this.services.view(tx, caller, { ...room, state });
    });
  }
}
