import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the report said around its facts while those sentences stood in the code. */
const frames = {
  subject: '当監査機関は、依頼者が作成した言明書に記載された、次の対象について業務を実施した。',
  asStated: '言明書に記載のとおり',
  scope: '本業務は、{kind}のための業務である{cycle}。手続の対象とした管理策の数を表5-1に示す。',
  cycleYear: '（複数年サイクルの{year}年目）',
  sums: '「すべて」は「選択」「除外」「非選択」の合計に等しい。{tests}は手続を実施した数である。',
  noOmissions: '手続を省略した個別管理策はない。',
  performedTests: '{test}は{count}件',
  performed: '{tests}の個別管理策について手続を実施した。',
  sampled: '運用状況評価のうち{tests}件は、{populations}の同一母集団から{items}件の標本を抽出して実施した。',
  deviations: '手続の実施中に見た逸脱は{count}件である。',
  deviationsApart: 'うち{count}件は、発見事項に含めていない。',
  resultsBelow: '各手続の結果は、別添1のとおりである。',
  noFindings: '発見事項はない。',
  findings: '依頼者と事実を確認した発見事項は{count}件である。',
  findingsChanged: 'うち{count}件は、監査対象期間の中で個別管理策が改められた。',
  findingChanged: '{date}に個別管理策が改められた。',
  eventsTold:
    '監査対象期間の後、{until}までの間に、依頼者から説明を受け、又は当監査機関が知った事象は次のとおりである。',
  eventsNone: '監査対象期間の後、{until}までの間に、依頼者から説明を受け、又は当監査機関が知った事象はない。',
  appendixRows: '全{count}行。個別管理策の評価ごとに1行で示す。',
  statementCopy: '言明書の写しは、次のファイルとして本報告書とともに交付する。',
  restricted: '取扱注意　本報告書の配付及び利用には制限がある（第9節）。',
};

const kinds = {
  INITIAL: '初回の登録申請',
  RENEWAL: '登録の更新申請',
  ADDITIONAL: '追加監査',
  REAUDIT: '再監査',
};

const notes = [
  { path: 'catalogueEdition', confidence: 'found-secondary', source: 'ISMAP管理基準 2024-08-01。後の改定は要確認' },
  { path: 'report.frames', confidence: 'own-default', source: '公式の様式は未確認。事実の記載に用いる当法人の文' },
  {
    path: 'statementFaults.statementDate.before-period',
    confidence: 'own-default',
    source: '期間の初日より前の言明書は、期間の事実を述べられない。制度に定めは見当たらない',
  },
  {
    path: 'statementFaults.statementDate.in-period',
    confidence: 'own-default',
    source: '後発事象は期間の後（又は基準日の後）の事象（ISMAP管理基準 2.2.6）。期間中の言明書は案として受け取る',
  },
  { path: 'report.kinds', confidence: 'own-default', source: '公式の様式は未確認。業務の種類を示す当法人の語' },
];

/** Rules about the day of a statement, as a version that does not know them is to treat it. */
const grades = { 'statementDate.before-period': 'warn', 'statementDate.in-period': 'off' };

const dropped = notes.map(({ path }) => path);

/**
 * The sentences of the report stand in the ruleset. Every version gets those that were printed under it, so that each goes on
 * saying what it said; a firm's own versions also get what a shipped one was given before and they were not. What is said of
 * the day of a statement is new, and keeps no statement out. What a condition of the relief of the management criteria rests
 * on is noted item by item: who looked at it, why it holds or does not, and by which evidence.
 */
export class KeepWordingAndReliefNotes1764000000038 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner reads over the walls for the length of this migration.
      ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY;
      UPDATE firm_ruleset r
        SET body = jsonb_build_object('controlChange', s.body -> 'controlChange',
          'representationPoints', s.body -> 'representationPoints') || r.body
        FROM scheme_ruleset s
        WHERE s.id = split_part(r.id, '+', 1) AND NOT (r.body ? 'controlChange' AND r.body ? 'representationPoints')
    `);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = body || jsonb_build_object(
           'report', (body -> 'report') || jsonb_build_object('frames', $1::jsonb, 'kinds', $2::jsonb),
           'statementFaults', $4::jsonb || coalesce(body -> 'statementFaults', '{}'),
           'notes', coalesce(body -> 'notes', '[]') || $3::jsonb)
         WHERE NOT body -> 'report' ? 'frames'`,
        [frames, kinds, notes, grades].map((value) => JSON.stringify(value)),
      );
    }
    await run.query(`
      ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY;

      -- Recorded once for each condition, and again only as a correction: what was noted before stays.
      CREATE TABLE relief_note (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        item text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        note text NOT NULL CHECK (note <> ''),
        evidence text NOT NULL CHECK (evidence <> ''),
        reason text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, item, version),
        CHECK (version = 1 OR reason <> ''),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, recorded_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('relief_note', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE relief_note; ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY`);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = jsonb_set(body #- '{report,frames}' #- '{report,kinds}'
           #- '{statementFaults,statementDate.before-period}' #- '{statementFaults,statementDate.in-period}',
           '{notes}', coalesce((SELECT jsonb_agg(n) FROM jsonb_array_elements(body -> 'notes') n
             WHERE NOT (n ->> 'path' = ANY ($1)) AND n ->> 'path' !~ '^report[.](frames|kinds)[.]'), '[]'))
         WHERE body ? 'notes'`,
        [dropped],
      );
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }
}
