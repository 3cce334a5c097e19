import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a base service is looked up and what stops meanwhile, for rulesets that were kept before they said so. */
const baseServices = {
  checkDays: 90,
  faults: {
    'not-listed': 'stop',
    'ends-in-period': 'stop',
    'ended-before-report': 'warn',
    'scope-reduced': 'warn',
    'never-checked': 'warn',
    'check-too-old': 'warn',
    'number-malformed': 'warn',
    'not-in-statement': 'warn',
  },
};

/** What the cycle of the management criteria asked for in code, and that no plan leaves anything out by it. */
const managementRelief = {
  conditions: [
    'renewal-application',
    'certificate-standard',
    'accredited-body',
    'covers-service',
    'covers-organisation',
    'period-within-validity',
    'wish-told',
    'confirmation-told',
  ],
  leavesOut: false,
  reason: 'MANAGEMENT_CYCLE',
};

const notes = [
  {
    path: 'managementRelief.conditions',
    confidence: 'found',
    source: 'ISMAPポータル FAQ（マネジメント基準の複数年サイクル）。文言は要旨を書き改めたもの',
  },
  {
    path: 'managementRelief.leavesOut',
    confidence: 'recalled',
    source: '年度ごとに対象となる項目は未確認。確認できるまで計画から自動では省かない',
  },
  { path: 'managementRelief.reason', confidence: 'own-default', source: '省略の理由の一覧にある当法人の区分' },
  {
    path: 'baseServices.checkDays',
    confidence: 'own-default',
    source: '登録の確認から報告書の日付までの間隔。制度に定めは見当たらない',
  },
  {
    path: 'baseServices.faults',
    confidence: 'own-default',
    source:
      '登録された基盤サービスからの引継ぎは省略できる（ISMAP管理基準 2.2.2、2.2.4）。止めるか知らせるかは当法人の判断',
  },
];

/** Controls are taken over from a listed service only: what the public list said of it, each time that somebody looked. */
export class CheckBaseServices1764000000023 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE base_service_check (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        registration_no text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        name text NOT NULL CHECK (name <> ''),
        found text NOT NULL CHECK (found IN ('LISTED', 'LISTED_LESS', 'NOT_LISTED')),
        valid_until date CHECK (valid_until IS NOT NULL OR found = 'NOT_LISTED'),
        checked_on date NOT NULL,
        note text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, registration_no, version),
        CHECK (found = 'LISTED' OR note <> ''),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, recorded_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('base_service_check', 'append');

      -- The owner reads over the walls for the length of this migration.
      ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY;
    `);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = body || jsonb_build_object('baseServices', $1::jsonb,
           'managementRelief', $2::jsonb, 'notes', coalesce(body -> 'notes', '[]') || $3::jsonb)
         WHERE NOT body ? 'baseServices'`,
        [baseServices, managementRelief, notes].map((value) => JSON.stringify(value)),
      );
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE base_service_check; ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY`);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(`
        UPDATE ${table} SET body = jsonb_set(body - 'baseServices' - 'managementRelief', '{notes}', coalesce((
          SELECT jsonb_agg(n) FROM jsonb_array_elements(body -> 'notes') n
          WHERE n ->> 'path' !~ '^(baseServices|managementRelief)[.]'), '[]'))
        WHERE body ? 'notes'`);
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }
}
