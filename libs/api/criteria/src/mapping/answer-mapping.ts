import { DomainProblem, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { AnswerMappingBody, EditionDifferenceView } from '@akashi/contracts';
import { answerMapping, type MappingAnswer, type NumberedEntry } from '@akashi/domain/edition-mapping';
import { Injectable } from '@nestjs/common';
import { EditionDifference } from './edition-difference';
import { EditionMappingStore, type AnsweredRow, type EntryRow } from './edition-mapping.store';

/** Answers proposed entries, many at once and all or none: yes, no, or another number. */
@Injectable()
export class AnswerMapping {
  constructor(
    private readonly transactions: Transactions,
    private readonly mappings: EditionMappingStore,
    private readonly differences: EditionDifference,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, id: string, { answers }: AnswerMappingBody): Promise<EditionDifferenceView> {
    return this.transactions.write(caller, async (tx) => {
      const mapping = await this.mappings.hold(tx, caller, id);
      const { fromEditionId: from, toEditionId: to } = mapping;
      const before = await this.mappings.entries(tx, caller, id);
      const seen = new Map(before.map((entry) => [entry.position, entry]));
      for (const { position, version } of answers) {
        if (seen.has(position) && seen.get(position)?.version !== version) throw new DomainProblem('stale-version');
      }
      const result = answerMapping(before, answers);
      if (!result.allowed) throw new DomainProblem(result.code, { facts: { position: result.position } });
      const { removed, answered, freed } = changesOf(seen, result.entries);
      await this.mappings.removeEntries(tx, caller, id, removed);
      await this.mappings.confirmEntries(tx, caller, id, answered);
      await this.mappings.addEntries(tx, caller, { id, version: mapping.version + 1 }, freed);
      const open = result.entries.filter(({ isConfirmed }) => !isConfirmed).length;
      await this.mappings.touch(tx, caller, mapping, open === 0);
      const count = (answer: MappingAnswer) => answers.filter((one) => one.answer === answer).length;
      this.ledger.record(tx, {
        action: 'mapping.confirmed',
        engagementId: null,
        entity: { type: 'edition-mapping', id, version: mapping.version + 1 },
        facts: { from, to, yes: count('yes'), no: count('no'), other: count('other'), open },
      });
      return this.differences.view(tx, caller, from, to);
    });
  }
}

interface Changes {
  /** Positions of what another entry has taken in. */
  removed: number[];
  answered: AnsweredRow[];
  freed: NumberedEntry[];
}

function changesOf(before: ReadonlyMap<number, EntryRow>, after: readonly NumberedEntry[]): Changes {
  const kept = new Set(after.map(({ position }) => position));
  return {
    removed: [...before.keys()].filter((position) => !kept.has(position)),
    answered: after.flatMap((entry) => {
      const old = before.get(entry.position);
      if (!old || old.isConfirmed || !entry.isConfirmed) return [];
      const { position, kind, fromKeys, toKeys } = entry;
      const isProposed = old.fromKeys.join() === fromKeys.join() && old.toKeys.join() === toKeys.join();
      return [{ position, version: old.version, kind, fromKeys, toKeys, isProposed }];
    }),
    freed: after.filter(({ position }) => !before.has(position)),
  };
}
