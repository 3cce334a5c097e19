import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which encoding a file of text is read, where somebody chose it: null is what the bytes themselves say. */
export class ChooseEncodings1764000000039 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const table of files) {
      await run.query(`
        ALTER TABLE ${table} ADD COLUMN encoding text CHECK (encoding IN
          ('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp'))
      `);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of files) await run.query(`ALTER TABLE ${table} DROP COLUMN encoding`);
  }
}

const files = ['catalogue_file', 'edition_mapping_file', 'procedure_file'];
