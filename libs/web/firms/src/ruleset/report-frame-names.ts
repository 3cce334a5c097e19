import type { Label } from '@akashi/contracts';
import type { ReportFrame } from '@akashi/domain/engagement';

/** Where in the report a sentence stands. */
export const reportFrameNames: Readonly<Record<ReportFrame, Label>> = {
  subject: { ja: '第1節：対象', en: '§1 What was looked at' },
  asStated: { ja: '第1節：範囲の記載がないとき', en: '§1 Scope that the statement does not say' },
  scope: { ja: '第5節：業務の種類', en: '§5 What the work is for' },
  cycleYear: { ja: '第5節：サイクルの年', en: '§5 Year of the cycle' },
  sums: { ja: '第5節：表の見方', en: '§5 How the numbers add up' },
  noOmissions: { ja: '第5節：省略がないとき', en: '§5 Nothing left out' },
  performedTests: { ja: '第6節：評価ごとの件数', en: '§6 Count of one kind of test' },
  performed: { ja: '第6節：実施した手続', en: '§6 What was performed' },
  sampled: { ja: '第6節：標本', en: '§6 Samples' },
  deviations: { ja: '第6節：逸脱', en: '§6 Deviations' },
  deviationsApart: { ja: '第6節：発見事項でない逸脱', en: '§6 Deviations that are no findings' },
  resultsBelow: { ja: '第6節：結果の所在', en: '§6 Where the results stand' },
  noFindings: { ja: '第7節：発見事項がないとき', en: '§7 No findings' },
  findings: { ja: '第7節：発見事項', en: '§7 Findings' },
  findingsChanged: { ja: '第7節：改められた件数', en: '§7 Controls changed since' },
  findingChanged: { ja: '第7節：改められた日', en: '§7 Day of the change' },
  eventsTold: { ja: '第8節：後発事象', en: '§8 Subsequent events' },
  eventsNone: { ja: '第8節：後発事象がないとき', en: '§8 No subsequent events' },
  appendixRows: { ja: '別添1：行数', en: 'Appendix 1: rows' },
  statementCopy: { ja: '別添2：言明書の写し', en: 'Appendix 2: copy of the statement' },
  restricted: { ja: '表紙：取扱い', en: 'Cover: restriction' },
};
