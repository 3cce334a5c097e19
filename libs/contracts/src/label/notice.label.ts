import type { DueNotice, NoticeThingKind, NoticeUrgency } from '@akashi/domain/notice';
import { labelOf, type Label, type Labels } from './label';
import { ledgerActionLabel } from './ledger.label';

const dueLabels: Labels<DueNotice> = {
  'due.near': { ja: '期限が近づいています', en: 'Due soon' },
  'due.passed': { ja: '期限を過ぎました', en: 'Overdue' },
};

/** What happened: an act as the ledger calls it, or a day. */
export function noticeLabel(action: string): Label {
  return Object.hasOwn(dueLabels, action) ? labelOf(dueLabels, action) : ledgerActionLabel(action);
}

export const noticeUrgencyLabels: Labels<NoticeUrgency> = {
  deadline: { ja: '期限', en: 'Deadlines' },
  act: { ja: 'することがある', en: 'To do' },
  news: { ja: '知らせ', en: 'For information' },
};

export const noticeThingLabels: Labels<NoticeThingKind> = {
  paper: { ja: '調書', en: 'Paper' },
  matrix: { ja: 'マトリクス', en: 'Matrix' },
  request: { ja: '依頼資料', en: 'Request' },
  finding: { ja: '発見事項', en: 'Finding' },
  letter: { ja: '確認書', en: 'Letter' },
  report: { ja: '報告書', en: 'Report' },
  population: { ja: '母集団', en: 'Population' },
  statement: { ja: '言明書', en: 'Statement' },
  plan: { ja: '評価の範囲', en: 'Test scope' },
  team: { ja: '計画・体制', en: 'Plan and team' },
  handoff: { ja: '引渡し', en: 'Handoff' },
  document: { ja: '渡した資料', en: 'Released documents' },
  engagement: { ja: '概要', en: 'Overview' },
  ruleset: { ja: '制度の規則', en: 'Ruleset' },
  people: { ja: '所属者', en: 'People' },
  account: { ja: 'アカウント', en: 'Account' },
};
