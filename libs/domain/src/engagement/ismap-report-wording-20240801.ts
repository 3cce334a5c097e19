import type { ReportWording } from './report-wording';

/** Sentences around the facts of the report: what was done and how often, without a conclusion. */
export const ismapReportWording20240801: ReportWording = {
  frames: {
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
  },
  kinds: {
    INITIAL: '初回の登録申請',
    RENEWAL: '登録の更新申請',
    ADDITIONAL: '追加監査',
    REAUDIT: '再監査',
  },
};
