import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of a criterion in languages beside Japanese and English: a list of `{ language, title, text }`, by their tags. */
export class KeepFurtherLanguages1764000000095 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE criterion ADD COLUMN other_words jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(other_words) = 'array');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE criterion DROP COLUMN other_words`);
  }
}
