import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ConsultationBody, TermsView } from '@akashi/contracts';
import { mayRecordConsultation } from '@akashi/domain/terms';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { ConsultationEntity } from './term.entity';
import { TermStore, type Corrected } from './term.store';

/** 事前相談 with IPA: when it was held, and what came of it. */
@Injectable()
export class RecordConsultation {
  constructor(
    private readonly door: EngagementDoor,
    private readonly terms: TermStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    { heldOn, outcome, note }: ConsultationBody,
    corrects: Corrected | null,
  ): Promise<TermsView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const key = await this.terms.next(tx, caller, engagementId, ConsultationEntity, corrects);
      const facts = { heldOn, outcome, note };
      ensure(mayRecordConsultation({ ...facts, today: this.clock.today(), correction: corrects }));

      await this.terms.addConsultation(tx, key, facts);
      this.ledger.record(tx, {
        action: 'consultation.recorded',
        engagementId,
        entity: { type: 'consultation', id: key.id, version: key.version },
        facts: { heldOn, outcome },
        after: { note, reason: key.reason },
      });
      return this.terms.view(tx, caller, engagementId);
    });
  }
}
