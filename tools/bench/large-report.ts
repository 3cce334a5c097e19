import type { AppendixRow, ReportFinding, ReportModel } from '../../libs/documents/src/report/report-model.ts';

const texts = [
  '責任者は、定めた手順に従って台帳を最新の状態に保ち、四半期ごとに内容を確認して記録する。',
  '髙橋・﨑山・森鷗外の名を含む台帳（①原本、②控え）を㈱保管庫に置き、入退の記録を残す。',
];

function finding(at: number): ReportFinding {
  return {
    number: `F-${String(at + 1).padStart(2, '0')}`,
    criterion: `9.${1 + (at % 9)}.2.${1 + (at % 7)}`,
    testType: 'OPERATION',
    controlText: texts[at % 2] ?? '',
    fact: '抽出した新規ID 25件のうち2件に、承認の記録がなかった。',
    difference: '個別管理策は承認の記録を求めているが、2件の申請書の承認欄は空欄であった。',
    extent: '2026-04-01 から 2026-09-30 までの新規登録 1,284件（母集団 P-01）',
    deviations: 2,
    tested: 25,
    items: [`REQ-20260512-${at}`, `REQ-20260803-${at}`],
    confirmedOn: '2026-11-27',
    changedOn: null,
  };
}

function row(at: number): AppendixRow {
  const isOperation = at % 4 === 0;
  return {
    criterion: `${3 + (at % 16)}.${1 + (at % 3)}.${1 + (at % 7)}.${1 + Math.floor(at / 112)}`,
    controlText: texts[at % 2] ?? '',
    controlVersion: 1,
    testType: isOperation ? 'OPERATION' : 'DESIGN',
    mainTarget: isOperation ? 'RECORD' : 'REGULATION',
    techniques: ['INSPECTION', 'INQUIRY'],
    population: isOperation ? { number: `P-${1 + (at % 41)}`, count: 40 + at, sampled: 25 } : null,
    performedOn: '2026-10-19',
    performers: ['長谷川 湊'],
    result: at < 60 ? 'FINDING' : 'NO_EXCEPTION',
    findings: at < 60 ? [finding(at).number] : [],
    omissionReason: '',
  };
}

/** As large as one becomes: a line for each of 1,156 tests, and 60 findings. */
export const largeReport: ReportModel = {
  documentNumber: 'K-2026-0001',
  version: 1,
  state: 'issued',
  reportDate: '2026-12-18',
  firm: { name: '霞台有限責任監査法人', address: '東京都千代田区霞台一丁目2番3号' },
  leaders: [{ title: '業務実施責任者', name: '長谷川　湊' }],
  addressee: { company: '株式会社ミズナラクラウド', title: '代表取締役', name: '水楢　髙志' },
  subject: {
    serviceName: 'ミズナラ文書基盤',
    serviceKind: 'SaaS',
    scope: 'ミズナラ文書基盤の開発、運用及び利用者支援を行う組織、拠点及びシステム',
    regions: ['東日本'],
    baseServices: [],
    period: { from: '2026-04-01', to: '2026-09-30' },
    edition: '見本の管理基準（架空）2024-08',
    statement: { version: 5, date: '2026-12-04', fileName: 'statement.xlsx', sha256: '5e'.repeat(32) },
  },
  texts: { clientResponsibility: texts, firmResponsibility: texts, nature: texts, restriction: texts },
  scope: { kind: 'INITIAL', parts: [], omissions: [] },
  results: {
    testsWithSamples: 289,
    populations: 41,
    sampleItems: 480,
    deviations: 120,
    deviationsExplained: 0,
    explanation: '',
  },
  findings: Array.from({ length: 60 }, (_, at) => finding(at)),
  subsequentEvents: { until: '2026-12-18', events: [] },
  appendix: Array.from({ length: 1_156 }, (_, at) => row(at)),
  ledger: { size: 4213, root: '9f3c1a7be0d2468f'.repeat(4), keyFingerprint: 'a1b2c3d4e5f60718'.repeat(4) },
};
