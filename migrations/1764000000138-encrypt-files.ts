import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where the installation has a key for it, files are encrypted under a key of their firm, which is kept here under the installation's
 * own. Files from before stay as they are.
 */
export class EncryptFiles1764000000138 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE file_key (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        -- Stands in the header of each file.
        id uuid NOT NULL,
        wrapped bytea NOT NULL,
        -- Name of the installation's key; another one may take its place, and no file is written anew.
        wrapped_under text NOT NULL CHECK (wrapped_under ~ '^[0-9a-f]{16}$'),
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id)
      );
      CALL protect('file_key', 'append');
      GRANT UPDATE (wrapped, wrapped_under) ON file_key TO akashi_app;
      -- At the start, whether the installation still has every key that it needs: no data key is seen by that.
      CREATE POLICY sign_in ON file_key FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT (firm_id, wrapped_under) ON file_key TO akashi_auth;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE file_key;`);
  }
}
