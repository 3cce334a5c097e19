import { EngagementDoor } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { Clock, ensure, Ids, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RecordRegistrationBody, RegistrationView } from '@akashi/contracts';
import { mayRecordRegistration } from '@akashi/domain/registration';
import { Injectable } from '@nestjs/common';
import { toRegistrationView, toHistory } from './registration-history';
import { RegistrationStore } from './registration.store';

/** Records how the application went on after the package had left the firm, one step at a time. */
@Injectable()
export class RecordRegistration {
  constructor(
    private readonly door: EngagementDoor,
    private readonly registrations: RegistrationStore,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  execute(caller: Caller, engagementId: string, body: RecordRegistrationBody): Promise<RegistrationView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const events = await this.registrations.events(tx, caller, engagementId);
      const dates = await this.registrations.dates(tx, caller, engagementId);
      const { registration: rules } = await this.rulesets.get(tx, caller, room.rulesetId);
      const { kind, occurredOn, outcome } = body;
      const listing =
        kind === 'listed' ? { registrationNo: body.registrationNo ?? '', validUntil: body.validUntil ?? '' } : null;
      // Only the list gives a number and a term: what another step says of them is not kept.
      const { registrationNo, validUntil } = listing ?? { registrationNo: null, validUntil: null };
      ensure(
        mayRecordRegistration({
          event: { kind, on: occurredOn, outcome },
          history: toHistory(events),
          handedOverOn: dates.handedOverOn,
          today: this.clock.today(),
          listing,
          rules,
        }),
      );

      const ordinal = events.length + 1;
      const id = await this.registrations.add(tx, caller, this.ids, {
        ...body,
        registrationNo,
        validUntil,
        engagementId,
        ordinal,
      });
      this.ledger.record(tx, {
        action: 'registration.recorded',
        engagementId,
        entity: { type: 'registration-event', id },
        facts: { ordinal, kind, occurredOn, outcome, registrationNo, validUntil },
        after: { remark: body.remark },
      });
      return toRegistrationView(await this.registrations.events(tx, caller, engagementId), dates, rules);
    });
  }
}
