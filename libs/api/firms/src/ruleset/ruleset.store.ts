import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { RulesetRevisionView } from '@akashi/contracts';
import type { LocalDate } from '@akashi/domain/dates';
import { rulesetInForce, rulesetsInForce, type SchemeRuleset } from '@akashi/domain/engagement';
import type { RulesetCorrection } from '@akashi/domain/ruleset';
import { Injectable } from '@nestjs/common';

/** A version as it is kept: shipped with the product, or the firm's own with who made it and why. */
export interface KeptRuleset {
  body: SchemeRuleset;
  revision: RulesetRevisionView | null;
}

export interface NewRuleset {
  ruleset: SchemeRuleset;
  corrections: readonly RulesetCorrection[];
  reason: string;
}

type Of = Pick<Caller, 'firmId'>;

/** $1 the firm. What is shipped is the same for every firm; a firm's own versions stand beside it. */
const versions = `
  SELECT s.id, s.body, NULL::json AS revision FROM scheme_ruleset s
  UNION ALL
  SELECT r.id, r.body, json_build_object('reason', r.reason, 'byName', m.family_name || ' ' || m.given_name,
    'at', r.revised_at)
  FROM firm_ruleset r JOIN member m ON m.firm_id = r.firm_id AND m.user_id = r.revised_by WHERE r.firm_id = $1`;

/** The scheme's rules as data, shipped and the firm's own. No version ever changes; an engagement keeps the one it has. */
@Injectable()
export class RulesetStore {
  async get(tx: Tx, of: Of, id: string): Promise<SchemeRuleset> {
    return (await this.kept(tx, of, id)).body;
  }

  async kept(tx: Tx, { firmId }: Of, id: string): Promise<KeptRuleset> {
    const [row] = await tx.query<KeptRuleset[]>(`SELECT body, revision FROM (${versions}) v WHERE v.id = $2`, [
      firmId,
      id,
    ]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** The oldest first. */
  all(tx: Tx, { firmId }: Of): Promise<KeptRuleset[]> {
    return tx.query(
      `SELECT body, revision FROM (${versions}) v ORDER BY v.body->>'validFrom', length(v.id), v.id COLLATE "C"`,
      [firmId],
    );
  }

  async list(tx: Tx, of: Of): Promise<SchemeRuleset[]> {
    return (await this.all(tx, of)).map(({ body }) => body);
  }

  /** The version an engagement is opened under: the one that was chosen, if it is in force on that day, or the one proposed. */
  async inForce(tx: Tx, of: Of, date: LocalDate, chosen?: string | undefined): Promise<SchemeRuleset> {
    const rulesets = await this.list(tx, of);
    const found =
      chosen === undefined
        ? rulesetInForce(rulesets, date)
        : rulesetsInForce(rulesets, date).find(({ id }) => id === chosen);
    if (!found) throw new DomainProblem('engagement.ruleset-not-in-force');
    return found;
  }

  /** A version that another followed meanwhile is corrected in that one, not beside it. */
  async add(tx: Tx, caller: Caller, { ruleset, corrections, reason }: NewRuleset): Promise<void> {
    const added = await tx.query<unknown[]>(
      `INSERT INTO firm_ruleset (firm_id, id, predecessor_id, body, corrections, reason, revised_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [
        caller.firmId,
        ruleset.id,
        ruleset.predecessor,
        JSON.stringify(ruleset),
        JSON.stringify(corrections),
        reason,
        caller.userId,
      ],
    );
    if (added.length === 0) throw new DomainProblem('stale-version');
  }
}
