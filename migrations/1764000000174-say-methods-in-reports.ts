import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which methods items were chosen: sentences that the report has from now on, whatever version it was opened under. */
const frames = {
  sampledBy: '抽出の方法の内訳は、{methods}である。',
  methodItems: '{method}{count}件',
  specificItems: 'このほか、条件を定めて選んだ特定項目{count}件を、標本とは別に評価した。',
  deviationsOfSpecific: '特定項目{tested}件中 {count}件',
};
const methods = { RANDOM: '無作為抽出', SYSTEMATIC: '系統的抽出', HAPHAZARD: '任意抽出（無作為でない）', ALL: '全件' };

/**
 * A ruleset of before has no word for another method than chance, and an engagement under it may choose one today. Every version
 * gets the words; where all was drawn at random none of them is printed, so that each report goes on saying what it said.
 */
export class SayMethodsInReports1764000000174 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // The owner reads over the walls for the length of this migration.
    await run.query(`ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY`);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = jsonb_set(
           jsonb_set(body, '{report,frames}', $1::jsonb || (body -> 'report' -> 'frames')),
           '{report,titles}', jsonb_build_object('methods', $2::jsonb) || (body -> 'report' -> 'titles'))
         WHERE body -> 'report' ? 'frames' AND body -> 'report' ? 'titles' AND NOT body -> 'report' -> 'titles' ? 'methods'`,
        [frames, methods].map((value) => JSON.stringify(value)),
      );
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY`);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = jsonb_set(body #- '{report,titles,methods}', '{report,frames}',
           (body -> 'report' -> 'frames') - $1::text[]) WHERE body -> 'report' ? 'frames'`,
        [Object.keys(frames)],
      );
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }
}
