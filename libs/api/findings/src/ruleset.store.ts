import type { Tx } from '@akashi/api-platform';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';

@Injectable()
export class RulesetStore {
  /** The ruleset an engagement was opened under; rulesets are the same for every firm. */
  async ruleset(tx: Tx, rulesetId: string): Promise<SchemeRuleset> {
    const [row] = await tx.query<{ body: SchemeRuleset }[]>(`SELECT body FROM scheme_ruleset WHERE id = $1`, [
      rulesetId,
    ]);
    if (!row) throw new Error(`The ruleset ${rulesetId} is not there.`);
    return row.body;
  }
}
