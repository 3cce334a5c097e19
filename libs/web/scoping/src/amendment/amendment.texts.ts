import type { TextTable } from '@akashi/web-ui';

export const amendmentTexts = {
  title: ['言明書の比較', 'Comparison of statements'],
  caption: (plan: number, statement: number, to: number) => [
    `計画 v${plan} は言明書 v${statement} にもとづきます。v${to} は変更の承認まで、報告書・別添・引渡しに使われません`,
    `Plan v${plan} stands on statement v${statement}. Until the amendment is approved, v${to} is in no report, appendix or package`,
  ],
  captionInForce: (plan: number, statement: number) => [
    `計画 v${plan} は言明書 v${statement} にもとづいています`,
    `Plan v${plan} stands on statement v${statement}`,
  ],
  captionNoPlan: ['承認された計画はまだありません', 'No plan has been approved yet'],
  pending: ['計画の変更は未承認', 'Amendment not approved'],
  approvedChip: ['計画の変更は承認済み', 'Amendment approved'],
  from: ['前の版', 'Earlier version'],
  to: ['後の版', 'Later version'],
  ofPlan: (no: number) => [`v${no}（計画の版）`, `v${no} (the plan’s)`],
  version: (no: number) => [`v${no}`, `v${no}`],
  lastYear: (no: number) => [`前年度 v${no}`, `Last year v${no}`],
  captionLastYear: (name: string, no: number) => [
    `「${name}」の計画がもとづいた言明書 v${no} と、確認済みの版の対応を通して比べています`,
    `Beside statement v${no}, on which the plan of “${name}” stood, through the confirmed mapping of editions`,
  ],
  reported: ['前年度（他の監査機関）', 'Last year, by another auditor'],
  captionReported: [
    '前年度は他の監査機関の評価です。どの個別管理策が変わったかを、ここで判定します',
    'Last year was another auditor’s. Here it is judged which controls were changed since',
  ],
  reportsTell: (reports: string) => [
    `${reports} は、何を評価したかだけを伝えます。`,
    `${reports} tells what was tested, and nothing more.`,
  ],
  reportsNext: [
    '評価されたときの文言はここにありません。依頼者のその年の言明書などと照合し、何と照合したかを理由に書いてください。',
    'The wording that was tested is not here. Hold each control against the client’s statement of that year, and say in the reason what it was held against.',
  ],
  noWords: ['評価されたときの文言はここにありません', 'The wording that was tested is not here'],
  untold: ['報告書にない', 'Not in the report'],
  unconfirmed: (count: number) => [
    `前年度の ${count}件は、今の版の番号が確認されていません。取下げとして数えています。`,
    `${count} controls of last year have no confirmed number in this edition; they are counted as dropped.`,
  ],
  one: ['比べる版がまだありません', 'Nothing to compare yet'],
  oneText: [
    '二つ目の版の言明書を取り込むと、前の版との違いを個別管理策ごとに比べられます。',
    'Import a second version of the statement to compare it with the first, control by control.',
  ],
  statementCrumb: ['言明書', 'Statement'],
  toStatement: ['言明書へ', 'To the statement'],
  sums: ['件数の突合', 'Reconciliation'],
  unchanged: ['変更なし', 'Unchanged'],
  closes: ['両方の版で一致', 'Adds up on both sides'],
  differs: ['件数が合いません', 'Does not add up'],
  changes: ['変わった管理策', 'Changed controls'],
  find: ['検索', 'Find'],
  notFound: ['当たる管理策はありません。', 'No control is found.'],
  noneChanged: ['個別管理策は文字まで同じです', 'Every control is the same to the letter'],
  others: ['管理策のほか', 'Other than controls'],
  othersText: (n: number) => [`選択または理由の違い ${n}件`, `${n} selections or reasons differ`],
  sameText: ['文字まで同じ', 'Same to the letter'],
  decided: ['決定済み', 'Decided'],
  progress: (done: number, all: number) => [`判定 ${done} / ${all}`, `${done} of ${all}`],
  rowDecided: ['判定済み', 'decided'],
  rowOpen: ['判定待ち', 'open'],
  before: ['変更前', 'Before'],
  after: ['変更後', 'After'],
  statement: (no: number) => [`言明書 v${no}`, `Statement v${no}`],
  restSame: ['ここにない項目は、二つの版で同じです。', 'What is not shown here is the same in both versions.'],
  absent: ['この版にはありません', 'Not in this version'],
  frequency: ['頻度', 'Frequency'],
  owner: ['管理者', 'Owner'],
  target: ['主たる監査対象', 'Main target'],
  population: ['母集団', 'Population'],
  inherited: ['引継ぎ元', 'Taken over from'],
  operation: ['運用の言明', 'Operation claimed'],
  days: ['適用の日', 'Days'],
  yes: ['はい', 'Yes'],
  no: ['いいえ', 'No'],
  none: ['なし', 'none'],
  wholePeriod: ['対象期間の全部', 'The whole period'],
  dayCount: (n: number) => [`${n}日`, `${n} days`],
  questions: ['統制変更の判定', 'Is the control changed?'],
  byKeys: ['数字で はい／いいえ', 'Number keys: yes or no'],
  computed: ['規則の計算', 'Computed'],
  judged: ['判定', 'Judged'],
  treatment: ['この行の扱い', 'Treatment of this control'],
  tests: ['かかる手続', 'Tests concerned'],
  noTests: ['手続はありません', 'No test'],
  reason: ['理由', 'Reason'],
  reasonHelp: ['計算と違う判定には理由が要ります。', 'A judgement that departs from the computed one needs a reason.'],
  decide: ['この扱いに決める', 'Decide so'],
  decideGroup: (n: number) => [`群の残り ${n}件も`, `${n} more of the group`],
  decidedToast: (n: number) => [`${n}件の扱いを決めました。`, `${n} decided.`],
  sumsTitle: ['計画の変更', 'Amendment of the plan'],
  sumsCaption: (from: number, to: number) => [`v${from} → v${to}`, `v${from} → v${to}`],
  kindOfTests: ['手続（全区分）', 'Tests of every type'],
  untouched: ['触れない', 'Untouched'],
  renewed: ['調書は残し、署名を更新', 'Paper stands, signed again'],
  retested: ['やり直す（前の結果は残る）', 'Tested anew, old result kept'],
  closed: ['閉じる（綴りに残る）', 'Closed, stays on file'],
  created: ['新しく作る', 'Created'],
  total: ['合計', 'Total'],
  openCounted: ['判定待ちは計算どおりに数えています。', 'Open ones are counted as computed.'],
  draft: ['計画の変更案の作成', 'Draft the amendment'],
  redraft: ['最新の版で作り直す', 'Draw again from the latest'],
  draftText: (no: number) => [
    `言明書 v${no} は計画より新しい版です。変更案を作ると、変わった管理策だけを決められます。計画はそのまま残ります。`,
    `Statement v${no} is newer than the plan. Draft an amendment to decide on what changed; the plan stays as it is.`,
  ],
  stale: (no: number) => [
    `言明書 v${no} が新しく届いています。作り直すと、同じ文言の判定は残ります。`,
    `Statement v${no} came in meanwhile. Drawn again, decisions on the same wording stay.`,
  ],
  drafted: ['計画の変更案を作りました。', 'The amendment was drafted.'],
  approve: ['変更を承認', 'Approve the amendment'],
  approveTitle: ['計画の変更を承認します', 'Approve the amendment of the plan'],
  approveText: (no: number) => [
    `計画 v${no} になり、下の手続だけが変わります。前の計画とその署名は残ります。`,
    `It becomes plan v${no}, and only the tests below change. The earlier plan and its signatures stay.`,
  ],
  approved: (no: number) => [`計画 v${no} を承認しました。`, `Plan v${no} was approved.`],
  approvedBy: (by: string, at: string) => [`${by} が ${at} に承認`, `Approved by ${by} on ${at}`],
  openCount: (n: number) => [`判定待ちが ${n}件あるため承認できません`, `${n} to be decided before approval`],
  noAmendRight: ['扱いを決めるのは業務実施責任者と主任です。', 'The leader and the seniors decide.'],
  noApproveRight: ['承認できるのは業務実施責任者です。', 'Only the engagement leader can approve.'],
  toMatrix: ['マトリクスへ', 'To the matrix'],
  yearAsked: [
    '判定は、範囲の計画を作り直すと計画に入ります。判定しない変更は、今年度に評価するものとして数えます。',
    'Judgements enter the plan when it is drafted again. What nobody judges counts as to be tested this year.',
  ],
  yearAskedOfReports: [
    '判定は、範囲の計画を作り直すと計画に入ります。判定しない管理策は、変わっていないものとして数えます。',
    'Judgements enter the plan when it is drafted again. What nobody judges counts as unchanged.',
  ],
  yearAskedOfBoth: [
    '判定は、範囲の計画を作り直すと計画に入ります。判定しないと、前年度と違う管理策は今年度に評価し、評価時の文言のない管理策は変わっていないものとして数えます。',
    'Judgements enter the plan when it is drafted again. Unjudged, what differs from last year is tested this year, and what has no tested wording counts as unchanged.',
  ],
  toScope: ['範囲へ', 'To the scope'],
  blocked: ['報告書の作成は止まっています', 'No report can be composed'],
  upDown: ['上下', 'Up, down'],
  decideKey: ['決める', 'Decide'],
  groupKey: ['群で決める', 'Decide the group'],
  paneKey: ['枠の移動', 'Next pane'],
} as const satisfies TextTable;

/** What each kind is called, and what is done with its tests. */
export const changeKindTexts = {
  reworded: ['文言のみ', 'Wording only'],
  control_changed: ['統制変更', 'Control changed'],
  added: ['追加', 'Added'],
  dropped: ['取下げ', 'Dropped'],
  uncompared: ['評価時の文言なし', 'Tested wording unknown'],
} as const satisfies TextTable;

export const treatmentTexts = {
  reworded: ['調書を残し、署名を更新', 'The paper stands; its signatures are renewed'],
  control_changed: ['試験をやり直す', 'Test anew'],
  added: ['新しく作る', 'Create the tests'],
  dropped: ['閉じて綴りに残す', 'Close, and keep on file'],
  uncompared: ['変わったかを判定する', 'Judge whether it was changed'],
} as const satisfies TextTable;

export const treatmentDetails = {
  reworded: [
    '調書の中身は変わりません。署名した人が、新しい文言を確かめて署名し直します。',
    'Nothing on the paper changes. Whoever signed it reads the new wording and signs again.',
  ],
  control_changed: [
    '前の結果は前の日までの記録として残り、新しい調書を作ります。',
    'The old result is kept for its days, and a new paper is made.',
  ],
  added: ['範囲の判断に従って、整備と運用の手続を作ります。', 'Tests are made as the scope decides.'],
  dropped: [
    '手続を閉じます。調書と署名は綴りに残り、報告書には載りません。',
    'The test is closed. Its paper and signatures stay on file and out of the report.',
  ],
} as const satisfies TextTable;

/** What follows from a judgement since last year: nothing came or went of what is asked about. */
export const yearTexts = {
  reworded: ['前年度の評価が引き続き数えられる', 'Last year’s test goes on counting'],
  control_changed: ['今年度に評価する', 'Tested this year'],
  added: ['範囲の判断に従う', 'As the scope decides'],
  dropped: ['今年度の言明にはない', 'Not in this year’s statement'],
} as const satisfies TextTable;

export const yearDetails = {
  reworded: [
    '文言のほかは前年度と同じです。次にいつ評価するかは、前年度の評価から数えます。',
    'All but the words is as last year. When it is due again is counted from last year’s test.',
  ],
  control_changed: [
    '前年度の評価は、変わる前の統制についてのものです。',
    'Last year’s test was of the control before it was changed.',
  ],
  added: ['前年度の評価はありません。', 'There is no test of last year.'],
  dropped: ['前年度の調書はそのまま残ります。', 'Last year’s papers stay as they are.'],
} as const satisfies TextTable;
