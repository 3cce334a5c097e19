import type {
  PointAnswer,
  PreIssueCheck,
  PreIssueCheckCode,
  PreIssueLink,
  ReportFigureName,
  ReportState,
} from '@akashi/domain/report';
import type { ExportState } from '../export.contract';
import type { Label, Labels } from './label';

export const reportStateLabels: Labels<ReportState> = {
  draft: { ja: '草案', en: 'Draft' },
  quality_reviewed: { ja: '審査済み', en: 'Quality-reviewed' },
  approved: { ja: '承認済み', en: 'Approved' },
  issued: { ja: '発行済み', en: 'Issued' },
  superseded: { ja: '旧版', en: 'Superseded' },
  replaced: { ja: '置き換え済み', en: 'Replaced' },
};

/** What each check before issue asks for, as a thing that is there. */
export const preIssueCheckLabels: Labels<PreIssueCheckCode> = {
  'statement-is-planned': {
    ja: '報告書の言明書が、承認された計画の最新の版',
    en: 'The statement named is the approved plan’s, and the latest',
  },
  'selection-matches-statement': { ja: '選択の件数が言明書と一致', en: 'Selected controls agree with the statement' },
  'texts-match-statement': { ja: '別添1の文言が言明書と一致', en: 'Appendix 1 has the statement’s wording' },
  'tests-reviewed': { ja: 'すべての調書の査閲', en: 'Every working paper reviewed' },
  'signatures-current': { ja: '調書の署名が最新の内容と一致', en: 'Signatures are under the present papers' },
  'results-match-scope': { ja: '結果の合計が範囲と一致', en: 'Results add up to the scope' },
  'omissions-have-reasons': { ja: '省略の理由', en: 'A reason for every omission' },
  'base-services-registered': {
    ja: '引継ぎ元の基盤サービスの登録',
    en: 'Base services registered',
  },
  'base-services-watched': { ja: '引継ぎ元の基盤サービスの確認', en: 'Base services looked up' },
  'evidence-in-period': { ja: '証跡の基準日が監査対象期間内', en: 'Evidence is of days within the period' },
  'files-differ': { ja: '標本ごとの証跡の中身が別々', en: 'Documents of sample items differ from each other' },
  'requests-settled': { ja: '依頼者への依頼の完了', en: 'Requests to the client settled' },
  'deviations-evaluated': { ja: '逸脱の評価', en: 'Every deviation evaluated' },
  'findings-confirmed': { ja: '発見事項の事実確認', en: 'Findings confirmed with the client' },
  'findings-reviewed': { ja: '発見事項の査閲', en: 'Findings reviewed' },
  'notes-resolved': { ja: '査閲メモの解決', en: 'Review notes resolved' },
  'team-declared': { ja: 'チーム全員の独立性の申告', en: 'Independence declared by everyone on the team' },
  'interests-resolved': { ja: '申告された利害関係の扱いの決定', en: 'Declared interests resolved' },
  'declared-before-work': { ja: '最初の作業より前の独立性の申告', en: 'Independence declared before the first work' },
  'figures-match': { ja: '報告書の数値が調書と一致', en: 'Figures agree with the working papers' },
  'banned-words': { ja: '使わない語がないこと', en: 'No word beyond the facts' },
  'words-to-weigh': { ja: '確かめる語がないこと', en: 'No word to be weighed' },
  'letters-in-report': { ja: '報告書の文の文字が印刷できること', en: 'Letters of the report’s text can be printed' },
  'letters-in-findings': { ja: '発見事項の文字が印刷できること', en: 'Letters of the findings can be printed' },
  'letters-in-statement': { ja: '言明書の文字が印刷できること', en: 'Letters of the statement can be printed' },
  'letters-in-names': {
    ja: '監査機関・依頼者・サービスの名称の文字が印刷できること',
    en: 'Letters of firm’s, client’s and service’s names can be printed',
  },
  'letters-in-peoples-names': {
    ja: 'メンバーの氏名の文字が印刷できること',
    en: 'Letters of members’ names can be printed',
  },
  'report-date-in-time': { ja: '報告書の日付が報告期限内', en: 'Dated within the deadline' },
  'quality-review-done': { ja: '審査の完了', en: 'Quality review done' },
  'letter-received': { ja: '経営者確認書の受領', en: 'Written representation received' },
  'letter-date': {
    ja: '経営者確認書の日付が報告書の日付以前',
    en: 'Written representation dated by the report’s date',
  },
  'letter-close-to-report': {
    ja: '経営者確認書の日付が報告書の直前',
    en: 'Written representation dated close to the report',
  },
  'letter-signer': {
    ja: '経営者確認書の署名者が言明書の代表者と同じ',
    en: 'Written representation signed by the statement’s representative',
  },
  'letter-points-answered': {
    ja: '経営者確認書の全項目の記録',
    en: 'Every point of the written representation recorded',
  },
  'letter-qualifications-acknowledged': {
    ja: '留保のある項目を承認者が確認',
    en: 'Qualified points acknowledged by the approver',
  },
};

export const pointAnswerLabels: Labels<PointAnswer> = {
  confirmed: { ja: '確認', en: 'Confirmed' },
  qualified: { ja: '留保あり', en: 'Qualified' },
};

export const preIssueLevelLabels: Labels<PreIssueCheck['level']> = {
  blocking: { ja: '発行に必要', en: 'Needed to issue' },
  warning: { ja: '注意', en: 'Note' },
  off: { ja: '見ない', en: 'Not looked at' },
};

/** Where a check is mended, as the words of a link. */
export const preIssueLinkLabels: Labels<PreIssueLink> = {
  tests: { ja: '調書を開く', en: 'Open the working papers' },
  plan: { ja: '計画を開く', en: 'Open the plan' },
  'base-services': { ja: '基盤サービスを開く', en: 'Open the base services' },
  deviations: { ja: '逸脱を開く', en: 'Open the deviations' },
  findings: { ja: '発見事項を開く', en: 'Open the findings' },
  notes: { ja: '査閲を開く', en: 'Open the review' },
  team: { ja: '体制を開く', en: 'Open the team' },
  report: { ja: '報告書を開く', en: 'Open the report' },
  dates: { ja: '期日を開く', en: 'Open the dates' },
  evidence: { ja: '調書の証跡を開く', en: 'Open the evidence of the papers' },
  populations: { ja: '母集団と標本を開く', en: 'Open the populations' },
  requests: { ja: '依頼を開く', en: 'Open the requests' },
  names: { ja: '依頼者とサービスを開く', en: 'Open clients and services' },
  'quality-review': { ja: '審査を開く', en: 'Open the quality review' },
  letter: { ja: '経営者確認書を開く', en: 'Open the written representation' },
};

export const reportFigureLabels: Labels<ReportFigureName> = {
  designTests: { ja: '整備状況評価の件数', en: 'Design assessments' },
  operationTests: { ja: '運用状況評価の件数', en: 'Operational assessments' },
  updateTests: { ja: 'アップデートテストの件数', en: 'Update tests' },
  omissions: { ja: '省略の件数', en: 'Omissions' },
  populations: { ja: '母集団の数', en: 'Populations' },
  sampleItems: { ja: '標本の件数', en: 'Sample items' },
  deviations: { ja: '逸脱の件数', en: 'Deviations' },
  deviationsExplained: { ja: '説明した逸脱の件数', en: 'Deviations explained' },
  findings: { ja: '発見事項の件数', en: 'Findings' },
};

/** A link to the issued report. */
export const exportStateLabels: Labels<ExportState> = {
  open: { ja: '利用可', en: 'Open' },
  expired: { ja: '期限切れ', en: 'Expired' },
  revoked: { ja: '取消し済み', en: 'Revoked' },
  'used-up': { ja: '回数の上限に到達', en: 'Used up' },
};

/** Parts of a report's content, by their names in it: what a changed report is said to have changed in. */
export const reportPartLabels: Readonly<Record<string, Label>> = {
  documentNumber: { ja: '文書番号', en: 'Document number' },
  version: { ja: '版', en: 'Version' },
  correction: { ja: '発行後の訂正', en: 'Correction after issue' },
  state: { ja: '状態', en: 'State' },
  reportDate: { ja: '報告書の日付', en: 'Date of the report' },
  firm: { ja: '監査機関', en: 'Audit firm' },
  leaders: { ja: '署名する業務実施責任者', en: 'Signing leaders' },
  addressee: { ja: '宛先', en: 'Addressee' },
  subject: { ja: '業務の対象', en: 'Subject' },
  texts: { ja: '定型の文章', en: 'Standing texts' },
  scope: { ja: '手続の範囲', en: 'Scope of procedures' },
  results: { ja: '手続の結果', en: 'Results' },
  findings: { ja: '発見事項', en: 'Findings' },
  subsequentEvents: { ja: '後発事象', en: 'Subsequent events' },
  appendix: { ja: '別添1 手続実施結果', en: 'Appendix 1, results' },
  ledger: { ja: '監査証跡の時点', en: 'Point in the ledger' },
};
