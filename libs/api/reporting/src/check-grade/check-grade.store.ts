import { Clock, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { CheckGradeView, SetCheckGradeBody } from '@akashi/contracts';
import {
  gradedChecks,
  gradeOfCheck,
  isGradedCheck,
  preIssueCheckCodes,
  type CheckGradeSettings,
  type PreIssueCheckCode,
} from '@akashi/domain/report';
import type { Grade } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { CheckSettingEntity } from './check-setting.entity';

interface SettingRow {
  check: string;
  grade: Grade;
  reason: string;
  setBy: string;
  setAt: string;
  version: number;
}

/** $1 firm. */
const selectSettings = `
  SELECT s.check_code AS "check", s.grade, s.reason, m.family_name || ' ' || m.given_name AS "setBy", s.set_at AS "setAt",
    s.version
  FROM report_check_setting s JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.set_by WHERE s.firm_id = $1`;

@Injectable()
export class CheckGradeStore {
  constructor(private readonly clock: Clock) {}

  /** Grades that the firm has set itself. */
  async settings(tx: Tx, caller: Pick<Caller, 'firmId'>): Promise<CheckGradeSettings> {
    const rows = await tx.query<SettingRow[]>(selectSettings, [caller.firmId]);
    return Object.fromEntries(
      rows.filter(({ check }) => isGradedCheck(check)).map(({ check, grade }) => [check, grade]),
    );
  }

  /** Every check with the grade it has in the firm. */
  async grades(tx: Tx, caller: Caller): Promise<CheckGradeView[]> {
    const rows = await tx.query<SettingRow[]>(selectSettings, [caller.firmId]);
    const set = new Map(rows.map((row) => [row.check, row]));
    return preIssueCheckCodes.map((check) => {
      const row = set.get(check);
      const grade = gradeOfCheck(check, row ? { [check]: row.grade } : {});
      const by = { reason: row?.reason ?? '', setBy: row?.setBy ?? null, setAt: row?.setAt ?? null };
      return { check, grade, ...gradedChecks[check], ...by, version: row?.version ?? 0 };
    });
  }

  async set(
    tx: Tx,
    caller: Caller,
    check: PreIssueCheckCode,
    { grade, reason, version }: SetCheckGradeBody,
  ): Promise<void> {
    if (version > 0) {
      const seen = { firmId: caller.firmId, check, version };
      const setAt = this.clock.now();
      mustChange(await tx.update(CheckSettingEntity, seen, { grade, reason, setBy: caller.userId, setAt }));
      return;
    }
    const added = await tx.query<unknown[]>(
      `INSERT INTO report_check_setting (firm_id, check_code, grade, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING check_code`,
      [caller.firmId, check, grade, reason, caller.userId, this.clock.now()],
    );
    mustChange({ affected: added.length });
  }
}
