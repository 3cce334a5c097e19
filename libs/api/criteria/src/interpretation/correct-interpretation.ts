import { DomainProblem, ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { CorrectInterpretationBody, InterpretationView } from '@akashi/contracts';
import { mayCorrectInterpretation } from '@akashi/domain/procedure';
import { Injectable } from '@nestjs/common';
import { InterpretationStore } from './interpretation.store';

/** Corrects a note by its next version; what stood there stays in sight. */
@Injectable()
export class CorrectInterpretation {
  constructor(
    private readonly transactions: Transactions,
    private readonly interpretations: InterpretationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    id: string,
    { text, reason, version }: CorrectInterpretationBody,
  ): Promise<InterpretationView> {
    return this.transactions.write(caller, async (tx) => {
      const before = await this.interpretations.view(tx, caller, id);
      if (before.version !== version) throw new DomainProblem('stale-version');
      const clientNames = await this.interpretations.clientNames(tx, caller);
      ensure(mayCorrectInterpretation({ text, reason, clientNames, before: before.versions[0]?.text ?? '' }));
      const place = await this.interpretations.placeOf(tx, caller, id);
      await this.interpretations.add(tx, caller, { ...place, id, version: version + 1, text, reason });
      this.ledger.record(tx, {
        action: 'interpretation.corrected',
        engagementId: null,
        entity: { type: 'interpretation', id, version: version + 1 },
        facts: { edition: place.editionId },
      });
      return this.interpretations.view(tx, caller, id);
    });
  }
}
