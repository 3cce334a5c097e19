import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sentence that no report ever printed, and the place for it. */
const sentence = '（複数年サイクルの{year}年目）';
const withPlace = '本業務は、{kind}のための業務である{cycle}。手続の対象とした管理策の数を表5-1に示す。';
const place = '{cycle}';

/** Rules about a statement's file that are known from now on, as a version that does not say them is to treat them. */
const grades = { 'cell.struck-text': 'stop', 'sheet.not-read': 'warn' };

/** Of a firm's version what it corrected itself is bound in its ledger, and stays to the letter. */
const corrected = (path: string) =>
  `EXISTS (SELECT FROM jsonb_array_elements(r.corrections) c WHERE c ->> 'path' = '${path}')`;

/**
 * No record says in which year of a cycle an engagement as a whole is: each class of criteria counts its own. The report never
 * said it, and a firm is no longer offered to write the sentence. Reports that were composed keep their words and their bytes.
 */
export class DropTheYearOfTheCycle1764000000088 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // The owner reads over the walls for the length of this migration.
    await run.query(`
      ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY;
      UPDATE scheme_ruleset SET body = body #- '{report,frames,cycleYear}';
      UPDATE firm_ruleset r SET body = body #- '{report,frames,cycleYear}'
        WHERE NOT ${corrected('report.frames.cycleYear')};
    `);
    const withoutPlace = `jsonb_set(body, '{report,frames,scope}',
      to_jsonb(replace(body #>> '{report,frames,scope}', $1, '')))`;
    await run.query(`UPDATE scheme_ruleset SET body = ${withoutPlace} WHERE body #>> '{report,frames,scope}' <> ''`, [
      place,
    ]);
    await run.query(
      `UPDATE firm_ruleset r SET body = ${withoutPlace}
        WHERE body #>> '{report,frames,scope}' <> '' AND NOT ${corrected('report.frames.scope')}`,
      [place],
    );
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = jsonb_set(body, '{statementFaults}', $1::jsonb || (body -> 'statementFaults'))
          WHERE body ? 'statementFaults'`,
        [JSON.stringify(grades)],
      );
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY`);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = jsonb_set(body, '{statementFaults}', (body -> 'statementFaults') - $1::text[])
          WHERE body ? 'statementFaults'`,
        [Object.keys(grades)],
      );
      await run.query(
        `UPDATE ${table} SET body = jsonb_set(body, '{report,frames}',
            jsonb_build_object('cycleYear', $1::text) || (body #> '{report,frames}'))
          WHERE body -> 'report' ? 'frames'`,
        [sentence],
      );
      await run.query(
        `UPDATE ${table} SET body = jsonb_set(body, '{report,frames,scope}', to_jsonb($1::text))
          WHERE body #>> '{report,frames,scope}' = replace($1::text, $2::text, '')`,
        [withPlace, place],
      );
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }
}
