import type { MainTarget, Technique } from '@akashi/domain/control';
import type { AppendixRow, ReportFinding, ReportModel } from './report-model';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';

/** The fictional engagement of the specs, at its full size: 788 design tests, 214 operation tests, seven findings. */
const firstFinding = { confirmedOn: '2026-11-27', changedOn: null } as const;

const findings: readonly ReportFinding[] = [
  {
    ...firstFinding,
    number: 'F-01',
    criterion: '9.2.1.3',
    testType: 'OPERATION',
    controlText: '利用者IDを登録するときは、申請書に所属長の承認を記録し、承認のない登録を行わない。',
    fact: '抽出した新規ID 25件のうち2件に、承認の記録がなかった。',
    difference: '個別管理策は承認の記録を求めているが、2件の申請書の承認欄は空欄であった。',
    extent: '2026-04-01 から 2026-09-30 までの新規登録 1,284件（母集団 P-01）',
    deviations: 2,
    tested: 25,
    items: ['REQ-20260512-004', 'REQ-20260803-011'],
  },
  {
    ...firstFinding,
    number: 'F-02',
    criterion: '9.2.5.2',
    testType: 'OPERATION',
    controlText: '管理者権限の棚卸しを四半期ごとに実施し、結果を記録する。',
    fact: '2026年第2四半期の棚卸しについて、管理者群の一つに記録がなかった。',
    difference: '個別管理策は管理者群ごとの記録を求めているが、1群の記録がなかった。',
    extent: '2026-04-01 から 2026-07-31 まで（母集団 P-07）',
    deviations: 1,
    tested: 1,
    items: ['2026-Q2 / 基盤管理者群B'],
  },
  {
    ...firstFinding,
    number: 'F-03',
    criterion: '12.1.2.4',
    testType: 'OPERATION',
    controlText: '本番環境への変更は、承認の後に反映する。',
    fact: '抽出した変更25件のうち1件は、承認より前に本番環境へ反映されていた。',
    difference: '反映は 2026-06-18 10:42、承認は 2026-06-18 13:05 であった。',
    extent: '2026-04-01 から 2026-09-30 までの変更 612件（母集団 P-14）',
    deviations: 1,
    tested: 25,
    items: ['CHG-1042'],
  },
  {
    ...firstFinding,
    number: 'F-04',
    criterion: '12.6.1.2',
    testType: 'OPERATION',
    controlText: '脆弱性の検査を毎週実施する。',
    fact: '抽出した週次の検査5件のうち1件が実施されていなかった。',
    difference: '2026-08-10 の週の検査の記録がなかった。',
    extent: '2026-04-01 から 2026-09-30 までの 26週（母集団 P-19）',
    deviations: 1,
    tested: 5,
    items: ['2026-W33'],
  },
  {
    ...firstFinding,
    number: 'F-05',
    criterion: '8.3.2.1',
    testType: 'DESIGN',
    controlText: '媒体を廃棄するときは、媒体の種類ごとに定めた手順でデータを消去する。',
    fact: '媒体廃棄規程 2.1版に、SSD の消去の手順がなかった。',
    difference: '個別管理策は種類ごとの手順を求めているが、SSD の手順が定められていなかった。',
    extent: '2026-04-01 から 2026-09-09 まで',
    deviations: 0,
    tested: 0,
    items: [],
    changedOn: '2026-09-10',
  },
  {
    ...firstFinding,
    number: 'F-06',
    criterion: '15.2.1.1',
    testType: 'OPERATION',
    controlText: '供給者の遂行状況を年1回確認する。',
    fact: '供給者1社の年次の確認が、監査対象期間の内に実施されていなかった。',
    difference: '供給者4社のうち1社（㈱髙﨑システム）の記録がなかった。',
    extent: '2026-04-01 から 2026-09-30 まで（母集団 P-33）',
    deviations: 1,
    tested: 1,
    items: ['SUP-04'],
  },
  {
    ...firstFinding,
    number: 'F-07',
    criterion: '16.1.2.3',
    testType: 'DESIGN',
    controlText: '情報セキュリティ事象の報告先を手順書に定め、最新の状態に保つ。',
    fact: '報告手順書の連絡先一覧に、2026-03-31 に廃止された部署が記載されていた。',
    difference: '個別管理策は最新の状態を求めているが、記載が更新されていなかった。',
    extent: '報告手順書 3.0版',
    deviations: 0,
    tested: 0,
    items: [],
  },
];

const targets: readonly MainTarget[] = ['REGULATION', 'DOC_STATIC', 'SETTING', 'FACILITY'];
const techniquesOf: Readonly<Record<MainTarget, readonly Technique[]>> = {
  REGULATION: ['INSPECTION', 'INQUIRY'],
  DOC_STATIC: ['INSPECTION'],
  RECORD: ['INSPECTION', 'REPERFORMANCE'],
  SETTING: ['OBSERVATION', 'INQUIRY'],
  FACILITY: ['OBSERVATION'],
};
const controlTexts = [
  '責任者は、定めた手順に従って台帳を最新の状態に保ち、四半期ごとに内容を確認して記録する。',
  '利用者に影響する変更は、事前に通知し、通知の記録を1年間保管する。',
  '髙橋・﨑山・森鷗外の名を含む台帳（①原本、②控え）を㈱保管庫に置き、入退の記録を残す。',
];
const performers = ['森 千尋', '長谷川 湊', '髙﨑 鷗', '宮下 葵', '小野寺 蓮'];

function sampleRow(index: number, testType: 'DESIGN' | 'OPERATION'): AppendixRow {
  const chapter = 3 + (index % 16);
  const criterion = `${chapter}.${1 + (index % 3)}.${1 + (index % 7)}.${1 + Math.floor(index / 112)}`;
  const sampled = testType === 'OPERATION' && index % 9 < 5;
  const mainTarget = sampled ? 'RECORD' : (targets[index % 4] ?? 'REGULATION');
  return {
    criterion,
    controlText: controlTexts[index % 3] ?? '',
    controlVersion: index % 97 === 0 ? 2 : 1,
    testType,
    mainTarget,
    techniques: techniquesOf[mainTarget],
    population: sampled
      ? { number: `P-${String(1 + (index % 41)).padStart(2, '0')}`, count: 40 + index, sampled: 25 }
      : null,
    performedOn: testType === 'DESIGN' ? '2026-07-21' : '2026-10-19',
    performers: [performers[index % 5] ?? ''],
    result: 'NO_EXCEPTION',
    findings: [],
    omissionReason: '',
  };
}

function withFindings(rows: readonly AppendixRow[]): AppendixRow[] {
  const changed = [...rows];
  findings.forEach(({ number, testType, criterion, controlText }, index) => {
    const at = changed.findIndex(
      (row, n) => row.testType === testType && n >= index * 20 && row.result === 'NO_EXCEPTION',
    );
    const row = changed[at];
    if (row) changed[at] = { ...row, criterion, controlText, result: 'FINDING', findings: [number] };
  });
  return changed;
}

/** The sample report; `rows` other than 1,002 make a shorter appendix of the same kind. */
export function sampleReport(designTests = 788, operationTests = 214): ReportModel {
  const design = Array.from({ length: designTests }, (_, index) => sampleRow(index, 'DESIGN'));
  const operation = Array.from({ length: operationTests }, (_, index) => sampleRow(index, 'OPERATION'));
  return {
    documentNumber: 'K-2026-0001',
    version: 1,
    state: 'issued',
    reportDate: '2026-12-18',
    firm: { name: '霞台有限責任監査法人', address: '東京都千代田区霞台一丁目2番3号' },
    leaders: [{ title: '業務実施責任者　公認会計士', name: '長谷川　湊' }],
    addressee: { company: '株式会社ミズナラクラウド', title: '代表取締役', name: '水楢　髙志' },
    subject: {
      serviceName: 'ミズナラ文書基盤',
      serviceKind: 'SaaS',
      scope: 'ミズナラ文書基盤の開発、運用及び利用者支援を行う組織、拠点及びシステム',
      regions: ['東日本'],
      baseServices: [{ name: 'アオバIaaS', registrationNo: 'C99-0001-1' }],
      period: { from: '2026-04-01', to: '2026-09-30' },
      edition: '見本の管理基準（架空）2024-08',
      statement: { version: 5, date: '2026-12-04', fileName: 'statement-v5.xlsx', sha256: '5e'.repeat(32) },
    },
    texts: ismapRuleset20240801.report.texts,
    scope: {
      kind: 'INITIAL',
      parts: [
        {
          label: 'ガバナンス基準',
          all: 18,
          selected: 18,
          excluded: 0,
          notSelected: 0,
          omitted: 0,
          design: 18,
          operation: 6,
        },
        {
          label: 'マネジメント基準',
          all: 64,
          selected: 64,
          excluded: 0,
          notSelected: 0,
          omitted: 0,
          design: 64,
          operation: 20,
        },
        {
          label: '管理策基準（詳細管理策）',
          all: 1074,
          selected: 802,
          excluded: 18,
          notSelected: 254,
          omitted: 96,
          design: 706,
          operation: 188,
        },
      ],
      omissions: [{ reason: '登録済みの基盤サービス「アオバIaaS」から引き継ぐ統制', count: 96 }],
    },
    results: {
      testsWithSamples: 118,
      populations: 41,
      sampleItems: 480,
      deviations: 9,
      deviationsExplained: 2,
      explanation: '2件とも、母集団に含まれない取引であることが判明した。',
    },
    findings,
    subsequentEvents: {
      until: '2026-12-18',
      events: [{ date: '2026-11-01', text: '依頼者は、サービスの運用を担当する部署の名称を変更した。' }],
    },
    appendix: withFindings([...design, ...operation]),
    ledger: { size: 4213, root: '9f3c1a7be0d2468f'.repeat(4), keyFingerprint: 'a1b2c3d4e5f60718'.repeat(4) },
  };
}
