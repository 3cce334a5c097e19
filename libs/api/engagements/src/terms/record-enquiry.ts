import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { EnquiryBody, TermsView } from '@akashi/contracts';
import { mayRecordEnquiry } from '@akashi/domain/terms';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { EnquiryEntity } from './term.entity';
import { TermStore, type Corrected } from './term.store';

/** Who asked the firm, when and for what; a correction takes its place and leaves it in sight. */
@Injectable()
export class RecordEnquiry {
  constructor(
    private readonly door: EngagementDoor,
    private readonly terms: TermStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    { receivedOn, askedBy, content }: EnquiryBody,
    corrects: Corrected | null,
  ): Promise<TermsView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const key = await this.terms.next(tx, caller, engagementId, EnquiryEntity, corrects);
      const facts = { receivedOn, askedBy, content };
      ensure(mayRecordEnquiry({ ...facts, today: this.clock.today(), correction: corrects }));

      await this.terms.addEnquiry(tx, key, facts);
      this.ledger.record(tx, {
        action: 'enquiry.recorded',
        engagementId,
        entity: { type: 'enquiry', id: key.id, version: key.version },
        facts: { receivedOn },
        after: { askedBy, content, reason: key.reason },
      });
      return this.terms.view(tx, caller, engagementId);
    });
  }
}
