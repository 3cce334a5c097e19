import type { PreIssueCheckView } from '@akashi/contracts';
import type { PreIssueCheckCode } from '@akashi/domain/report';

/** The sections as the report prints them: it is written in Japanese. `sheet` is the page of the preview they stand on. */
export const reportSections = [
  { id: 's1', number: '1', title: '業務の対象', sheet: 1 },
  { id: 's2', number: '2', title: '依頼者の責任', sheet: 2 },
  { id: 's3', number: '3', title: '監査機関の責任', sheet: 2 },
  { id: 's4', number: '4', title: '業務の性質', sheet: 2 },
  { id: 's5', number: '5', title: '手続の範囲', sheet: 3 },
  { id: 's6', number: '6', title: '手続の結果', sheet: 4 },
  { id: 's7', number: '7', title: '発見事項', sheet: 5 },
  { id: 's8', number: '8', title: '後発事象', sheet: 6 },
  { id: 's9', number: '9', title: '配付と利用の制限', sheet: 6 },
  { id: 'a1', number: '別添1', title: '手続実施結果', sheet: 6 },
  { id: 'a2', number: '別添2', title: '言明書の写し', sheet: 6 },
] as const;

export type SectionId = (typeof reportSections)[number]['id'];

/** Pages of the preview: the cover and six sheets. */
export const sheetCount = 7;

/** The section that a check speaks of; the quality review and the words speak of the whole. */
const sectionOfCheck: Partial<Record<PreIssueCheckCode, SectionId>> = {
  'tests-reviewed': 's6',
  'signatures-current': 's6',
  'results-match-scope': 's6',
  'omissions-have-reasons': 's5',
  'base-services-registered': 's5',
  'base-services-watched': 's5',
  'deviations-evaluated': 's7',
  'findings-confirmed': 's7',
  'findings-reviewed': 's7',
  'notes-resolved': 's6',
  'figures-match': 's6',
  'team-declared': 's3',
  'interests-resolved': 's3',
  'declared-before-work': 's3',
  'report-date-in-time': 's1',
  'letter-received': 's8',
  'letter-date': 's8',
  'letter-close-to-report': 's8',
  'letter-signer': 's8',
  'letter-points-answered': 's8',
  'letter-qualifications-acknowledged': 's8',
};

/** Sections that something is missing for. */
export function openSections(checks: readonly PreIssueCheckView[]): ReadonlySet<SectionId> {
  const open = checks.filter(({ ok }) => !ok).map(({ code }) => sectionOfCheck[code]);
  return new Set(open.filter((section) => section !== undefined));
}
