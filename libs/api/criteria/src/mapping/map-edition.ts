import { ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { EditionDifferenceView, MapEditionBody } from '@akashi/contracts';
import { inSharedLanguages, mayMapEditions, proposeMapping, sumMapping } from '@akashi/domain/edition-mapping';
import { Injectable } from '@nestjs/common';
import { EditionStore } from '../edition/edition.store';
import { EditionDifference } from './edition-difference';
import { EditionMappingStore } from './edition-mapping.store';

/** Proposes what became of every tested item in another edition. Each proposal counts when somebody has said yes to it. */
@Injectable()
export class MapEdition {
  constructor(
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly editions: EditionStore,
    private readonly mappings: EditionMappingStore,
    private readonly differences: EditionDifference,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, from: string, { toEditionId: to }: MapEditionBody): Promise<EditionDifferenceView> {
    return this.transactions.write(caller, async (tx) => {
      for (const edition of [from, to]) await this.editions.view(tx, caller, edition);
      await this.mappings.holdEdition(tx, caller, from);
      const isMapped = (await this.mappings.find(tx, caller, from, to)) !== null;
      ensure(mayMapEditions({ isSame: from === to, isMapped }));
      const { olds, news } = inSharedLanguages(
        await this.mappings.criteria(tx, caller, from),
        await this.mappings.criteria(tx, caller, to),
      );
      const entries = proposeMapping(olds, news);
      const id = this.ids.next();
      await this.mappings.add(tx, caller, { id, from, to }, entries);
      this.ledger.record(tx, {
        action: 'edition.mapped',
        engagementId: null,
        entity: { type: 'edition-mapping', id, version: 1 },
        facts: { from, to, ...sumMapping(entries).entries },
      });
      return this.differences.view(tx, caller, from, to);
    });
  }
}
