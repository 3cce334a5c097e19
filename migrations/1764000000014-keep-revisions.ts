import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom to ask at a client, and every correction of a client's or a service's record: what stood before it, and why it was
 * made. A row's version is the one that the correction made.
 */
export class KeepRevisions1764000000014 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE client
        ADD COLUMN contact_name text NOT NULL DEFAULT '', ADD COLUMN contact_email text NOT NULL DEFAULT '';

      CREATE TABLE client_revision (
        firm_id uuid NOT NULL,
        client_id uuid NOT NULL,
        version int NOT NULL CHECK (version > 1),
        reason text NOT NULL CHECK (reason <> ''),
        before jsonb NOT NULL,
        revised_by uuid NOT NULL,
        revised_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, client_id, version),
        FOREIGN KEY (firm_id, client_id) REFERENCES client (firm_id, id),
        FOREIGN KEY (firm_id, revised_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('client_revision', 'append');

      CREATE TABLE service_revision (
        firm_id uuid NOT NULL,
        service_id uuid NOT NULL,
        version int NOT NULL CHECK (version > 1),
        reason text NOT NULL CHECK (reason <> ''),
        before jsonb NOT NULL,
        revised_by uuid NOT NULL,
        revised_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, service_id, version),
        FOREIGN KEY (firm_id, service_id) REFERENCES cloud_service (firm_id, id),
        FOREIGN KEY (firm_id, revised_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('service_revision', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE service_revision, client_revision;
      ALTER TABLE client DROP COLUMN contact_name, DROP COLUMN contact_email;
    `);
  }
}
