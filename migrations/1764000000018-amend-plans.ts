import type { MigrationInterface, QueryRunner } from 'typeorm';

const ask = (code: string, ja: string, en: string, meansChange: boolean) => ({ code, title: { ja, en }, meansChange });

/** What is asked about a control that a new statement tells otherwise, for the rulesets that are there already. */
const questions = [
  ask('NEWLY_ADOPTED', '新たに選択した管理策か', 'Is it a control that was not adopted before?', true),
  ask('RULES', '統制に影響する規程・手順の変更か', 'Did rules or procedures change that affect the control?', true),
  ask('METHOD', '実施の方法の変更か', 'Did the way it is done change?', true),
  ask('FREQUENCY', '実施・頻度の変更か', 'Did the operation or its frequency change?', true),
  ask('TOOL', '手作業から道具への変更か', 'Did a tool take the place of manual work?', true),
  ask('MANAGER_NAME', '管理者の名前だけの変更か', 'Is it only the name of who is in charge?', false),
  ask(
    'SAME_PROCESS_WIDER',
    '同じ手順でのシステム・地域の追加だけか',
    'Is it only more systems or regions under the same procedure?',
    false,
  ),
];

/** What the rules of statements that are newer than a stored ruleset do; what a stored one says itself stands. */
const newerStatementRules = {
  'cell.error-value': 'stop',
  'cell.formula-without-value': 'stop',
  'cell.too-long': 'stop',
  'cell.date-instead-of-text': 'stop',
  'cell.number-instead-of-text': 'stop',
  'cell.merged': 'stop',
  'cell.hidden-row': 'warn',
  'operation.column-empty': 'stop',
  'column.empty': 'warn',
  'population.reason-missing': 'warn',
  'population.repeated': 'stop',
  'validity.not-a-date': 'stop',
  'validity.reversed': 'stop',
  'validity.outside-period': 'stop',
  'validity.same-population': 'stop',
  'fact.other-edition': 'stop',
  'fact.unknown-word': 'stop',
  'generativeAi.missing': 'off',
};

/**
 * An approved plan is amended, never reopened: the next version of the plan names the one it amends, and holds for each
 * control that the new statement tells otherwise what was decided on it. A test that an amendment ends is closed and stays.
 */
export class AmendPlans1764000000018 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`UPDATE scheme_ruleset SET body = body || $1 WHERE NOT body ? 'controlChange'`, [
      JSON.stringify({ controlChange: { questions } }),
    ]);
    await run.query(
      `UPDATE scheme_ruleset SET body = jsonb_set(body, '{statementFaults}', $1::jsonb || (body -> 'statementFaults'))
        WHERE body ? 'statementFaults'`,
      [JSON.stringify(newerStatementRules)],
    );
    await run.query(`
      -- The owner checks the new references over all firms; the walls are up again before anyone else comes in.
      ALTER TABLE scope_plan NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE control_test NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE individual_control NO FORCE ROW LEVEL SECURITY;

      ALTER TABLE scope_plan
        ADD COLUMN amends_id uuid,
        ADD COLUMN amended jsonb,
        ADD FOREIGN KEY (firm_id, engagement_id, amends_id) REFERENCES scope_plan (firm_id, engagement_id, id);
      -- One plan is in force at a time, and one is being drafted.
      CREATE UNIQUE INDEX scope_plan_in_force ON scope_plan (firm_id, engagement_id) WHERE state = 'approved';
      CREATE UNIQUE INDEX scope_plan_in_draft ON scope_plan (firm_id, engagement_id) WHERE state = 'draft';

      CREATE TABLE plan_change (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        stable_key text NOT NULL,
        computed text NOT NULL CHECK (computed IN ('reworded', 'control_changed', 'added', 'dropped')),
        before_control_id uuid,
        after_control_id uuid,
        judged text CHECK (judged IN ('reworded', 'control_changed', 'added', 'dropped')),
        answers jsonb NOT NULL DEFAULT '{}',
        reason text NOT NULL DEFAULT '',
        decided_by uuid,
        decided_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, plan_id, stable_key),
        CHECK ((judged IS NULL) = (decided_by IS NULL) AND (judged IS NULL) = (decided_at IS NULL)),
        CHECK ((computed = 'added') = (before_control_id IS NULL) AND (computed = 'dropped') = (after_control_id IS NULL)),
        FOREIGN KEY (firm_id, engagement_id, plan_id) REFERENCES scope_plan (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, before_control_id) REFERENCES individual_control (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, after_control_id) REFERENCES individual_control (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, decided_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('plan_change', 'change');

      -- signed_control_id: the control under whose wording the paper is signed, where that is not the row it now stands for.
      ALTER TABLE control_test
        DROP CONSTRAINT control_test_state_check,
        ADD CONSTRAINT control_test_state_check
          CHECK (state IN ('not_started', 'in_progress', 'prepared', 'reviewed', 'returned', 'closed')),
        ADD COLUMN signed_control_id uuid,
        ADD COLUMN closed_by_plan uuid,
        ADD COLUMN closing_reason text CHECK (closing_reason IN ('dropped', 'control_changed', 'omitted')),
        ADD CHECK ((state = 'closed') = (closed_by_plan IS NOT NULL) AND (state = 'closed') = (closing_reason IS NOT NULL)),
        ADD FOREIGN KEY (firm_id, engagement_id, signed_control_id)
          REFERENCES individual_control (firm_id, engagement_id, id),
        ADD FOREIGN KEY (firm_id, engagement_id, closed_by_plan) REFERENCES scope_plan (firm_id, engagement_id, id);

      ALTER TABLE scope_plan FORCE ROW LEVEL SECURITY;
      ALTER TABLE control_test FORCE ROW LEVEL SECURITY;
      ALTER TABLE individual_control FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE control_test
        DROP COLUMN closing_reason, DROP COLUMN closed_by_plan, DROP COLUMN signed_control_id,
        DROP CONSTRAINT control_test_state_check,
        ADD CONSTRAINT control_test_state_check
          CHECK (state IN ('not_started', 'in_progress', 'prepared', 'reviewed', 'returned'));
      DROP TABLE plan_change;
      DROP INDEX scope_plan_in_draft, scope_plan_in_force;
      ALTER TABLE scope_plan DROP COLUMN amended, DROP COLUMN amends_id;
    `);
  }
}
