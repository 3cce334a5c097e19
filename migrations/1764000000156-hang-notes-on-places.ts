import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A note hangs on a step, on a mark or on a cell of the sample, or on none of them, and names the members of the team whom it
 * is brought before.
 */
export class HangNotesOnPlaces1764000000156 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // A new foreign key is held against the rows that are there, of every firm.
    await run.query(`
      ALTER TABLE review_note NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE test_step NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE evidence_mark NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE sample_item NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE review_note
        ADD COLUMN step_id uuid,
        ADD COLUMN mark_id uuid,
        ADD COLUMN item_id uuid,
        ADD COLUMN attribute text,
        ADD COLUMN answered_at timestamptz,
        ADD CONSTRAINT review_note_place_check CHECK (num_nonnulls(step_id, mark_id, item_id) <= 1),
        ADD CONSTRAINT review_note_cell_check CHECK ((item_id IS NULL) = (attribute IS NULL)),
        ADD FOREIGN KEY (firm_id, engagement_id, step_id) REFERENCES test_step (firm_id, engagement_id, id),
        ADD FOREIGN KEY (firm_id, engagement_id, mark_id) REFERENCES evidence_mark (firm_id, engagement_id, id),
        ADD FOREIGN KEY (firm_id, engagement_id, item_id) REFERENCES sample_item (firm_id, engagement_id, id);
      ALTER TABLE review_note FORCE ROW LEVEL SECURITY;
      ALTER TABLE test_step FORCE ROW LEVEL SECURITY;
      ALTER TABLE evidence_mark FORCE ROW LEVEL SECURITY;
      ALTER TABLE sample_item FORCE ROW LEVEL SECURITY;

      CREATE TABLE note_mention (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        note_id uuid NOT NULL,
        user_id uuid NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, note_id, user_id),
        FOREIGN KEY (firm_id, engagement_id, note_id) REFERENCES review_note (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, user_id) REFERENCES team_member (firm_id, engagement_id, user_id)
      );
      CALL protect('note_mention', 'append');
      CREATE INDEX note_mention_user ON note_mention (firm_id, engagement_id, user_id);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE note_mention;
      ALTER TABLE review_note DROP COLUMN step_id, DROP COLUMN mark_id, DROP COLUMN item_id, DROP COLUMN attribute,
        DROP COLUMN answered_at;
    `);
  }
}
