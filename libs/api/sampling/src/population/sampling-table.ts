import { type Room } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import type { Caller, Tx } from '@akashi/api-platform';
import { selectionRulesOf, type SampleSizeTable, type SelectionRules } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';

export interface NamedTable {
  name: string;
  table: SampleSizeTable;
  /** What the ruleset permits of choosing items. */
  selection: SelectionRules;
}

/** The table of sample sizes of the ruleset that an engagement was opened under. */
@Injectable()
export class SamplingTable {
  constructor(private readonly rulesets: RulesetStore) {}

  async of(tx: Tx, caller: Pick<Caller, 'firmId'>, room: Room): Promise<NamedTable> {
    const { sampling } = await this.rulesets.get(tx, caller, room.rulesetId);
    const table = sampling.tables[sampling.defaultTable];
    if (!table) throw new Error(`Ruleset ${room.rulesetId} has no table of sample sizes.`);
    return { name: sampling.defaultTable, table, selection: selectionRulesOf(sampling) };
  }
}
