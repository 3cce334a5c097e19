import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far a file on its way in is, for the person who waits for it. A row is no record: it is written beside the transaction of
 * the import, and taken away when its person brings in the next file. What was cancelled here, that transaction does not keep.
 */
export class TellImportProgress1764000000056 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE import_progress (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        -- The idempotency key of the request.
        key text NOT NULL,
        state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'ended', 'cancelled')),
        step text NOT NULL DEFAULT 'read' CHECK (step IN ('read', 'check', 'write')),
        done int NOT NULL DEFAULT 0,
        of_all int NOT NULL DEFAULT 0,
        told_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, user_id, key),
        FOREIGN KEY (firm_id, user_id) REFERENCES member (firm_id, user_id)
      );
      CALL protect('import_progress', 'work');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE import_progress`);
  }
}
