import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { RulesetDecisionView, RulesetRevisionView } from '@akashi/contracts';
import type { LocalDate } from '@akashi/domain/dates';
import { rulesetInForce, rulesetsInForce, type SchemeRuleset } from '@akashi/domain/engagement';
import {
  isRulesetInForce,
  type RulesetCorrection,
  type RulesetDecision,
  type RulesetState,
} from '@akashi/domain/ruleset';
import { Injectable } from '@nestjs/common';

/** A version as it is kept: shipped with the product, or the firm's own with who made it and why, and what became of it. */
export interface KeptRuleset {
  body: SchemeRuleset;
  state: RulesetState;
  revision: RulesetRevisionView | null;
  decision: RulesetDecisionView | null;
}

export interface NewRuleset {
  ruleset: SchemeRuleset;
  corrections: readonly RulesetCorrection[];
  reason: string;
}

type Of = Pick<Caller, 'firmId'>;

/** $1 the firm. What is shipped is the same for every firm; a firm's own versions stand beside it. */
const versions = `
  SELECT s.id, s.body, 'shipped' AS state, NULL::json AS revision, NULL::json AS decision FROM scheme_ruleset s
  UNION ALL
  SELECT r.id, r.body, coalesce(d.decision, 'draft'),
    json_build_object('reason', r.reason, 'byId', r.revised_by, 'byName', m.family_name || ' ' || m.given_name,
      'at', r.revised_at),
    CASE WHEN d.decision IS NOT NULL THEN json_build_object('reason', d.reason, 'at', d.decided_at,
      'byName', CASE WHEN d.decision = 'approved' AND d.decided_by = d.revised_by THEN ''
        ELSE p.family_name || ' ' || p.given_name END) END
  FROM firm_ruleset r
  JOIN member m ON m.firm_id = r.firm_id AND m.user_id = r.revised_by
  LEFT JOIN firm_ruleset_decision d ON d.firm_id = r.firm_id AND d.ruleset_id = r.id
  LEFT JOIN member p ON p.firm_id = d.firm_id AND p.user_id = d.decided_by
  WHERE r.firm_id = $1`;

const columns = 'body, state, revision, decision';

/** The scheme's rules as data, shipped and the firm's own. No version ever changes; an engagement keeps the one it has. */
@Injectable()
export class RulesetStore {
  async get(tx: Tx, of: Of, id: string): Promise<SchemeRuleset> {
    return (await this.kept(tx, of, id)).body;
  }

  async kept(tx: Tx, { firmId }: Of, id: string): Promise<KeptRuleset> {
    const [row] = await tx.query<KeptRuleset[]>(`SELECT ${columns} FROM (${versions}) v WHERE v.id = $2`, [firmId, id]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** The version as somebody saw it: one that was decided on meanwhile is another. */
  async seen(tx: Tx, of: Of, id: string, version: number): Promise<KeptRuleset> {
    const kept = await this.kept(tx, of, id);
    if (version !== versionOf(kept)) throw new DomainProblem('stale-version');
    return kept;
  }

  /** The oldest first. */
  all(tx: Tx, { firmId }: Of): Promise<KeptRuleset[]> {
    return tx.query(
      `SELECT ${columns} FROM (${versions}) v ORDER BY v.body->>'validFrom', length(v.id), v.id COLLATE "C"`,
      [firmId],
    );
  }

  /** Those that an engagement may obey. */
  async list(tx: Tx, of: Of): Promise<SchemeRuleset[]> {
    return (await this.all(tx, of)).filter(({ state }) => isRulesetInForce(state)).map(({ body }) => body);
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

  /** Its number is the next one free: of two that are made at once the second finds it taken. */
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

  /** Once and for all; the table holds that nobody approves what they made. */
  async decide(
    tx: Tx,
    caller: Caller,
    id: string,
    { decision, reason }: { decision: RulesetDecision; reason: string },
  ): Promise<void> {
    const added = await tx.query<unknown[]>(
      `INSERT INTO firm_ruleset_decision (firm_id, ruleset_id, revised_by, decision, decided_by, reason)
       SELECT firm_id, id, revised_by, $3, $4, $5 FROM firm_ruleset WHERE firm_id = $1 AND id = $2
       ON CONFLICT DO NOTHING RETURNING ruleset_id`,
      [caller.firmId, id, decision, caller.userId, reason],
    );
    if (added.length === 0) throw new DomainProblem('stale-version');
  }
}

/** What a decision on a version names: 1 until there is one. */
export function versionOf({ decision }: Pick<KeptRuleset, 'decision'>): number {
  return decision === null ? 1 : 2;
}
