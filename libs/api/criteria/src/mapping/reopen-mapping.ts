import { DomainProblem, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { EditionDifferenceView, ReopenMappingBody } from '@akashi/contracts';
import { reopenMapping } from '@akashi/domain/edition-mapping';
import { Injectable } from '@nestjs/common';
import { EditionDifference } from './edition-difference';
import { EditionMappingStore } from './edition-mapping.store';

/** Takes answers back, many at once and all or none: the entries wait again, and so does the mapping as a whole. */
@Injectable()
export class ReopenMapping {
  constructor(
    private readonly transactions: Transactions,
    private readonly mappings: EditionMappingStore,
    private readonly differences: EditionDifference,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, id: string, { entries }: ReopenMappingBody): Promise<EditionDifferenceView> {
    return this.transactions.write(caller, async (tx) => {
      const mapping = await this.mappings.hold(tx, caller, id);
      const { fromEditionId: from, toEditionId: to } = mapping;
      const before = await this.mappings.entries(tx, caller, id);
      const versionAt = new Map(before.map(({ position, version }) => [position, version]));
      for (const { position, version } of entries) {
        if (versionAt.has(position) && versionAt.get(position) !== version) throw new DomainProblem('stale-version');
      }
      const result = reopenMapping(
        before,
        entries.map(({ position }) => position),
      );
      if (!result.allowed) throw new DomainProblem(result.code, { facts: { position: result.position } });
      const reopened = before.filter(({ isConfirmed }, at) => isConfirmed && !result.entries[at]?.isConfirmed);
      await this.mappings.reopenEntries(tx, caller, id, reopened);
      await this.mappings.touch(tx, caller, mapping, false);
      const open = result.entries.filter(({ isConfirmed }) => !isConfirmed).length;
      this.ledger.record(tx, {
        action: 'mapping.reopened',
        engagementId: null,
        entity: { type: 'edition-mapping', id, version: mapping.version + 1 },
        facts: { from, to, reopened: reopened.length, open },
      });
      return this.differences.view(tx, caller, from, to);
    });
  }
}
