import type { PreIssueCheckView } from '@akashi/contracts';
import type { PreIssueCheckCode, ReportSectionId } from '@akashi/domain/report';

/** The sections that the page shows; `sheet` is the page of the preview they stand on. */
export const reportSections = [
  { id: 's1', sheet: 1 },
  { id: 's2', sheet: 2 },
  { id: 's3', sheet: 2 },
  { id: 's4', sheet: 2 },
  { id: 's5', sheet: 3 },
  { id: 's6', sheet: 4 },
  { id: 's7', sheet: 5 },
  { id: 's8', sheet: 6 },
  { id: 's9', sheet: 6 },
  { id: 'a1', sheet: 6 },
  { id: 'a2', sheet: 6 },
] as const satisfies readonly { id: ReportSectionId; sheet: number }[];

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
  'letters-in-findings': 's7',
  'letters-in-statement': 's5',
  'letters-in-names': 's1',
  'letters-in-peoples-names': 's1',
  'evidence-in-period': 's6',
  'files-differ': 's6',
  'requests-settled': 's6',
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
