import { DomainProblem, type Tx } from '@akashi/api-platform';
import type { LocalDate } from '@akashi/domain/dates';
import { rulesetInForce, type SchemeRuleset } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';

/** The scheme's rules as data. Every firm reads the same rows; an engagement keeps the one it was opened under. */
@Injectable()
export class RulesetStore {
  async get(tx: Tx, id: string): Promise<SchemeRuleset> {
    const [row] = await tx.query<{ body: SchemeRuleset }[]>(`SELECT body FROM scheme_ruleset WHERE id = $1`, [id]);
    if (!row) throw new DomainProblem('not-found');
    return row.body;
  }

  async list(tx: Tx): Promise<SchemeRuleset[]> {
    const rows = await tx.query<{ body: SchemeRuleset }[]>(
      `SELECT body FROM scheme_ruleset ORDER BY body->>'validFrom', id`,
    );
    return rows.map(({ body }) => body);
  }

  /** The newest ruleset in force on a day. */
  async inForce(tx: Tx, date: LocalDate): Promise<SchemeRuleset> {
    const found = rulesetInForce(await this.list(tx), date);
    if (!found) throw new DomainProblem('engagement.ruleset-not-in-force');
    return found;
  }
}
