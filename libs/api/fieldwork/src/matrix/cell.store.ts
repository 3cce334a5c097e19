import type { Caller, Tx } from '@akashi/api-platform';
import type { ChangedTest } from '@akashi/contracts';
import type { CellField, TestState } from '@akashi/domain/control';
import type { TeamRole } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';

/** A test with what stands in its cells. */
export interface CellTest extends Record<CellField, string | null> {
  id: string;
  state: TestState;
  round: number;
}

/** Who a person is in the engagement on a day. */
export interface Assignee {
  userId: string;
  role: TeamRole | null;
  disabled: boolean;
}

/** What is written into one test; a field that is not named stays as it is. */
export interface CellWrite {
  id: string;
  fields: CellField[];
  assignee: string | null;
  due: string | null;
  conclusion: string | null;
  note: string;
}

const selectTests = `
  SELECT t.id, t.state, t.round, t.assignee_id AS assignee, t.due_on AS due, t.conclusion, t.conclusion_note AS note
  FROM control_test t WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = ANY ($3::uuid[]) ORDER BY t.id`;

@Injectable()
export class CellStore {
  /** The tests as they stand; for a change, locked in the order of their ids. */
  tests(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testIds: readonly string[],
    lock: 'lock' | 'look',
  ): Promise<CellTest[]> {
    const text = lock === 'lock' ? `${selectTests} FOR UPDATE` : selectTests;
    return tx.query<CellTest[]>(text, [caller.firmId, engagementId, testIds]);
  }

  /** These people of the firm with their role in the engagement on the day. */
  assignees(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    userIds: readonly string[],
    today: string,
  ): Promise<Assignee[]> {
    return tx.query<Assignee[]>(
      `SELECT m.user_id AS "userId", m.disabled_at IS NOT NULL AS disabled,
        (SELECT t.role FROM team_member t WHERE t.firm_id = m.firm_id AND t.engagement_id = $2 AND t.user_id = m.user_id
          AND (t.to_on IS NULL OR t.to_on >= $4)) AS role
       FROM member m WHERE m.firm_id = $1 AND m.user_id = ANY ($3::uuid[])`,
      [caller.firmId, engagementId, userIds, today],
    );
  }

  async reportDate(tx: Tx, caller: Caller, engagementId: string): Promise<string | null> {
    const [row] = await tx.query<{ on: string | null }[]>(
      `SELECT coalesce(overridden_on, computed_on) AS on FROM engagement_date
       WHERE firm_id = $1 AND engagement_id = $2 AND rule = 'report'`,
      [caller.firmId, engagementId],
    );
    return row?.on ?? null;
  }

  /** Writes the cells of tests that are locked and have been compared; a result begins the work on its paper. */
  async change(tx: Tx, caller: Caller, engagementId: string, writes: readonly CellWrite[]): Promise<ChangedTest[]> {
    const [rows] = await tx.query<[ChangedTest[], number]>(
      `UPDATE control_test t SET version = t.version + 1,
         assignee_id = CASE WHEN 'assignee' = ANY (w.fields) THEN w.assignee ELSE t.assignee_id END,
         due_on = CASE WHEN 'due' = ANY (w.fields) THEN w.due ELSE t.due_on END,
         conclusion = CASE WHEN 'conclusion' = ANY (w.fields) THEN w.conclusion ELSE t.conclusion END,
         conclusion_note = CASE WHEN 'note' = ANY (w.fields) THEN w.note ELSE t.conclusion_note END,
         state = CASE WHEN w.fields && ARRAY['conclusion', 'note'] THEN 'in_progress' ELSE t.state END
       FROM json_to_recordset($3::json) AS w(id uuid, fields text[], assignee uuid, due date, conclusion text, note text)
       WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = w.id
       RETURNING t.id, t.version, t.state, t.assignee_id AS "assigneeId", t.due_on AS "dueOn", t.conclusion,
         t.conclusion_note AS note`,
      [caller.firmId, engagementId, JSON.stringify(writes)],
    );
    return rows;
  }
}
