import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ReliefBody, TermsView } from '@akashi/contracts';
import { mayRecordRelief } from '@akashi/domain/terms';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { TermStore } from './term.store';

/** What is known of the ISMS certificate, on which the relief of the management criteria rests. */
@Injectable()
export class RecordRelief {
  constructor(
    private readonly door: EngagementDoor,
    private readonly terms: TermStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, { version, reason, ...facts }: ReliefBody): Promise<TermsView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const correction = version > 0 ? { reason } : null;
      ensure(mayRecordRelief({ ...facts, today: this.clock.today(), correction }));
      const became = await this.terms.addCertificate(tx, caller, engagementId, { version, reason }, facts);
      const view = await this.terms.view(tx, caller, engagementId);
      this.ledger.record(tx, {
        action: 'relief.recorded',
        engagementId,
        entity: { type: 'relief', id: engagementId, version: became },
        facts: { validUntil: facts.validUntil, met: view.relief.met },
        after: { ...facts, reason },
      });
      return view;
    });
  }
}
