import type { Room } from '@akashi/api-engagements';
import type { Tx } from '@akashi/api-platform';
import type { SampleSizeTable, SchemeRuleset } from '@akashi/domain/engagement';

export interface NamedTable {
  name: string;
  table: SampleSizeTable;
}

/** The table of sample sizes of the ruleset that the engagement was opened under. */
export async function samplingTable(tx: Tx, room: Room): Promise<NamedTable> {
  const [row] = await tx.query<{ sampling: SchemeRuleset['sampling'] }[]>(
    `SELECT body -> 'sampling' AS sampling FROM scheme_ruleset WHERE id = $1`,
    [room.rulesetId],
  );
  const name = row?.sampling.defaultTable ?? '';
  const table = row?.sampling.tables[name];
  if (!table) throw new Error(`Ruleset ${room.rulesetId} has no table of sample sizes.`);
  return { name, table };
}
