import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { InterpretationView, WriteInterpretationBody } from '@akashi/contracts';
import { mayWriteInterpretation } from '@akashi/domain/procedure';
import { Injectable } from '@nestjs/common';
import { EditionStore } from '../edition/edition.store';
import { InterpretationStore } from './interpretation.store';

/** Writes how the firm reads a criterion, for every engagement and about no client. */
@Injectable()
export class WriteInterpretation {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
    private readonly interpretations: InterpretationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    place: { editionId: string; criterionKey: string },
    { text }: WriteInterpretationBody,
  ): Promise<InterpretationView> {
    return this.transactions.write(caller, async (tx) => {
      await this.editions.criterion(tx, caller, place.editionId, place.criterionKey);
      const clientNames = await this.interpretations.clientNames(tx, caller);
      ensure(mayWriteInterpretation({ text, clientNames }));
      const id = await this.interpretations.write(tx, caller, place, text);
      // Neither the text nor anything made of it: the ledger of a firm may be shown.
      this.ledger.record(tx, {
        action: 'interpretation.written',
        engagementId: null,
        entity: { type: 'interpretation', id, version: 1 },
        facts: { edition: place.editionId },
      });
      return this.interpretations.view(tx, caller, id);
    });
  }
}
