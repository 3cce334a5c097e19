import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the report printed while its titles stood in the code. */
const titles = {
  document: {
    name: '実施結果報告書',
    number: '報告書番号',
    period: '監査対象期間',
    contents: '目次',
    draft: '草案',
    leader: '業務実施責任者',
    assessor: '監査機関',
    findingList: '発見事項の一覧',
  },
  sections: {
    subject: '業務の対象',
    clientResponsibility: '依頼者の責任',
    firmResponsibility: '監査機関の責任',
    nature: '業務の性質',
    scope: '手続の範囲',
    results: '手続の結果',
    findings: '発見事項',
    subsequentEvents: '後発事象',
    restriction: '配付と利用の制限',
    appendix: '手続実施結果',
    statementCopy: '言明書の写し',
    ledger: '記録の照合',
  },
  annexes: { appendix: '別添1', statementCopy: '別添2', ledger: '付記' },
  subject: {
    serviceName: 'サービスの名称',
    serviceKind: 'サービスの種類',
    scope: '言明の対象範囲',
    externalAudit: '外部監査の対象範囲',
    internalAudit: '内部監査の対象範囲',
    regions: 'リージョン',
    baseServices: '基盤とするサービス',
    noBaseServices: 'なし',
    statement: '言明書',
    edition: '管理基準の版',
    period: '監査対象期間',
  },
  parts: { GOVERNANCE: 'ガバナンス基準', MANAGEMENT: 'マネジメント基準', CONTROLS: '管理策基準（詳細管理策）' },
  scopeTable: {
    caption: '表5-1　手続の範囲',
    part: '区分',
    all: 'すべて',
    selected: '選択',
    excluded: '除外',
    notSelected: '非選択',
    omitted: '省略',
    design: '整備',
    operation: '運用',
    update: '更新',
  },
  omissionTable: { caption: '表5-2　手続を省略した個別管理策と理由', reason: '理由', count: '件数' },
  resultTable: { caption: '表6-1　手続の結果', test: '評価区分', performed: '実施', total: '合計' },
  findingTable: { caption: '表7-1　発見事項', number: '番号', criterion: '管理策', test: '評価', fact: '事実' },
  finding: {
    fact: '事実',
    count: '件数',
    items: '該当する項目',
    control: '個別管理策の記載',
    difference: '差異',
    extent: '期間・対象',
    confirmed: '依頼者との事実確認',
    changed: '期間中の変更',
  },
  appendixTable: {
    criterion: '管理策番号',
    control: '個別管理策',
    test: '評価',
    mainTarget: '主たる\n監査対象',
    techniques: '手法',
    procedure: '実施手続の要約',
    population: '同一\n母集団',
    populationCount: '母集団\n件数',
    sampleCount: '標本\n件数',
    performedOn: '実施日',
    performers: '実施者',
    result: '結果',
    findings: '発見事項\n省略理由',
  },
  appendixSheet: {
    criterion: '管理策番号',
    control: '個別管理策',
    version: '改版',
    test: '評価区分',
    mainTarget: '主たる監査対象',
    techniques: '手法',
    procedure: '実施手続の要約',
    population: '同一母集団番号',
    populationCount: '母集団件数',
    sampleCount: 'サンプル件数',
    performedOn: '実施日',
    performers: '実施者',
    result: '結果',
    findings: '発見事項番号',
    omissionReason: '省略理由',
    counts: '集計',
    chapter: '章',
  },
  statementCopy: { version: '版', date: '日付', fileName: 'ファイル名', sha256: 'SHA-256' },
  ledger: { size: '記録の件数', root: 'ルート', keyFingerprint: '鍵の指紋', check: '照合の方法' },
  tests: { DESIGN: '整備状況評価', OPERATION: '運用状況評価', UPDATE: 'アップデートテスト' },
  shortTests: { DESIGN: '整備', OPERATION: '運用', UPDATE: '更新' },
  mainTargets: {
    REGULATION: '規程等',
    DOC_STATIC: '根拠文書・記録等(1)',
    RECORD: '根拠文書・記録等(2)',
    SETTING: '根拠設定等',
    FACILITY: '施設・建物等',
  },
  techniques: {
    INQUIRY: '質問',
    INSPECTION: '閲覧',
    OBSERVATION: '観察',
    REPERFORMANCE: '再実施',
    asked: '担当者への質問',
  },
  procedureObjects: {
    REGULATION: '規程等',
    DOC_STATIC: '文書',
    RECORD: '記録',
    SETTING: '設定',
    FACILITY: '施設',
  },
  results: { NO_EXCEPTION: '例外なし', FINDING: '発見事項あり', NOT_APPLICABLE: '該当なし', OMITTED: '省略' },
};

/** The forms of days, versions and counts, and the sentences about the ledger, as they were printed then. */
const frames = {
  day: '{year}年{month}月{day}日',
  version: '第{version}版',
  addressee: '{title}　{name}　様',
  baseService: '{name}（登録番号 {number}）',
  statement: '第{version}版（{date}）',
  period: '{from} から {to} まで',
  deviationsOf: '{tested}件中 {count}件',
  controlVersion: '{text}（第{version}版）',
  sampleOf: '標本{count}件の{objects}',
  procedureOf: '{objects}の{techniques}',
  chapter: '第{chapter}章',
  noLedger: '草案のため、記録との照合に用いる値はない。',
  ledger:
    '本業務の記録は、追記のみができる台帳に保存されている。次の値により、引き渡されたパッケージの台帳と書類とを照合できる。',
  ledgerSize: '{count}件（承認の時点）',
  ledgerCheck: 'akashi-verify PACKAGE.zip --key-fingerprint 鍵の指紋 --root ルート --size {size}（値の空白は除く）',
  ledgerFoot: '台帳 {count}件　{root}',
  ledgerSheetFoot: '台帳 {count} {root}',
  assessmentResults: '制度が定める手続の実施結果。結論を含まない。',
};

const note = {
  path: 'report.titles',
  confidence: 'own-default',
  source: '公式の様式は未確認。見出しと列名に用いる当法人の語',
};

/**
 * The titles of the report stand in the ruleset beside its sentences. Every version gets those that were printed under it, so
 * that each goes on saying what it said; reports that were composed keep their bytes, because they were composed without.
 */
export class KeepReportTitles1764000000087 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // The owner reads over the walls for the length of this migration.
    await run.query(`ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY`);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = body || jsonb_build_object(
           'report', (body -> 'report') || jsonb_build_object('titles', $1::jsonb,
             'frames', $2::jsonb || coalesce(body -> 'report' -> 'frames', '{}')),
           'notes', coalesce(body -> 'notes', '[]') || $3::jsonb)
         WHERE NOT body -> 'report' ? 'titles'`,
        [titles, frames, [note]].map((value) => JSON.stringify(value)),
      );
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY`);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = jsonb_set(
           jsonb_set(body #- '{report,titles}', '{report,frames}', (body -> 'report' -> 'frames') - $1::text[]),
           '{notes}', coalesce((SELECT jsonb_agg(n) FROM jsonb_array_elements(body -> 'notes') n
             WHERE n ->> 'path' !~ '^report[.]titles' AND NOT (n ->> 'path' = ANY ($2))), '[]'))
         WHERE body ? 'notes' AND body -> 'report' ? 'frames'`,
        [Object.keys(frames), Object.keys(frames).map((frame) => `report.frames.${frame}`)],
      );
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }
}
