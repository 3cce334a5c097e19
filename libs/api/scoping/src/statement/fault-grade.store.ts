import { Clock, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { FaultGradeView, SetFaultGradeBody } from '@akashi/contracts';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import {
  gradedRules,
  gradeOf,
  isGradedRule,
  type Grade,
  type GradedRule,
  type GradeSettings,
} from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { FaultSettingEntity } from './fault-setting.entity';

interface SettingRow {
  rule: string;
  grade: Grade;
  reason: string;
  setBy: string;
  setAt: string;
  version: number;
}

/** $1 firm. */
const selectSettings = `
  SELECT s.rule, s.grade, s.reason, m.family_name || ' ' || m.given_name AS "setBy", s.set_at AS "setAt", s.version
  FROM statement_fault_setting s JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.set_by WHERE s.firm_id = $1`;

@Injectable()
export class FaultGradeStore {
  constructor(private readonly clock: Clock) {}

  /** Grades that the firm has set itself. */
  async settings(tx: Tx, caller: Pick<Caller, 'firmId'>): Promise<GradeSettings> {
    const rows = await tx.query<SettingRow[]>(selectSettings, [caller.firmId]);
    return Object.fromEntries(rows.filter(({ rule }) => isGradedRule(rule)).map(({ rule, grade }) => [rule, grade]));
  }

  /** What the ruleset of an engagement says of each rule, and over it what the firm has set itself. */
  async inForce(
    tx: Tx,
    caller: Pick<Caller, 'firmId'>,
    { statementFaults }: Pick<SchemeRuleset, 'statementFaults'>,
  ): Promise<GradeSettings> {
    const known = Object.entries(statementFaults).filter(([rule]) => isGradedRule(rule));
    return { ...(Object.fromEntries(known) as GradeSettings), ...(await this.settings(tx, caller)) };
  }

  /** Every rule with the grade it has in the firm. */
  async grades(tx: Tx, caller: Caller): Promise<FaultGradeView[]> {
    const rows = await tx.query<SettingRow[]>(selectSettings, [caller.firmId]);
    const set = new Map(rows.map((row) => [row.rule, row]));
    return (Object.keys(gradedRules) as GradedRule[]).map((rule) => {
      const row = set.get(rule);
      const grade = gradeOf(rule, row ? { [rule]: row.grade } : {});
      const by = { reason: row?.reason ?? '', setBy: row?.setBy ?? null, setAt: row?.setAt ?? null };
      return { rule, grade, ...gradedRules[rule], ...by, version: row?.version ?? 0 };
    });
  }

  async set(tx: Tx, caller: Caller, rule: GradedRule, { grade, reason, version }: SetFaultGradeBody): Promise<void> {
    if (version > 0) {
      const seen = { firmId: caller.firmId, rule, version };
      const setAt = this.clock.now();
      mustChange(await tx.update(FaultSettingEntity, seen, { grade, reason, setBy: caller.userId, setAt }));
      return;
    }
    const added = await tx.query<unknown[]>(
      `INSERT INTO statement_fault_setting (firm_id, rule, grade, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING rule`,
      [caller.firmId, rule, grade, reason, caller.userId, this.clock.now()],
    );
    mustChange({ affected: added.length });
  }
}
