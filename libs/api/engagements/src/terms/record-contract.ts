import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ContractBody, TermsView } from '@akashi/contracts';
import { mayRecordContract } from '@akashi/domain/terms';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { ContractEntity } from './term.entity';
import { TermStore, type Corrected } from './term.store';

/** 監査契約: its days, its fee, and who may be given the report for what. */
@Injectable()
export class RecordContract {
  constructor(
    private readonly door: EngagementDoor,
    private readonly terms: TermStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    { signedOn, fromOn, toOn, feeTerms, recipients, useLimits }: ContractBody,
    corrects: Corrected | null,
  ): Promise<TermsView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const key = await this.terms.next(tx, caller, engagementId, ContractEntity, corrects);
      const facts = { signedOn, fromOn, toOn, feeTerms, recipients, useLimits };
      ensure(mayRecordContract({ ...facts, today: this.clock.today(), correction: corrects }));

      await this.terms.addContract(tx, key, facts);
      this.ledger.record(tx, {
        action: 'contract.recorded',
        engagementId,
        entity: { type: 'contract', id: key.id, version: key.version },
        facts: { signedOn, from: fromOn, to: toOn, recipients: recipients.length },
        after: { feeTerms, recipients, useLimits, reason: key.reason },
      });
      return this.terms.view(tx, caller, engagementId);
    });
  }
}
