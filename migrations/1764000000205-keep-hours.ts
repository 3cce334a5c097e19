import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Hours of the people of an engagement by week: planned by who leads it, worked as each says of themselves. Two tables, so that
 * neither waits for the other's version.
 */
export class KeepHours1764000000205 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE planned_hours (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        user_id uuid NOT NULL,
        week date NOT NULL CHECK (extract(isodow FROM week) = 1),
        hours int NOT NULL CHECK (hours BETWEEN 0 AND 168),
        said_by uuid NOT NULL,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, user_id, week),
        FOREIGN KEY (firm_id, engagement_id, user_id) REFERENCES team_member (firm_id, engagement_id, user_id),
        FOREIGN KEY (firm_id, said_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('planned_hours', 'change');
      CREATE INDEX planned_hours_week ON planned_hours (firm_id, week);

      CREATE TABLE worked_hours (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        user_id uuid NOT NULL,
        week date NOT NULL CHECK (extract(isodow FROM week) = 1),
        hours int NOT NULL CHECK (hours BETWEEN 0 AND 168),
        said_by uuid NOT NULL,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, user_id, week),
        FOREIGN KEY (firm_id, engagement_id, user_id) REFERENCES team_member (firm_id, engagement_id, user_id),
        FOREIGN KEY (firm_id, said_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('worked_hours', 'change');
      CREATE INDEX worked_hours_week ON worked_hours (firm_id, week);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE worked_hours, planned_hours`);
  }
}
