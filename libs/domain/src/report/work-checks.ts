import type { FindingState } from '../finding/finding-state';
import type { Found } from './pre-issue-check';
import type { PreIssueFacts } from './pre-issue-facts';

/**
 * Nothing cites what was not audited: the report names the statement that the approved plan was drawn from, byte for byte; no
 * later one waits for an amendment; and its numbers and texts are that statement's.
 */
export function statementChecks({ statement, selected, texts }: PreIssueFacts): Found[] {
  const { reported, planned, latest } = statement;
  const isPlanned = planned?.version === reported.version && planned.sha256 === reported.sha256;
  const missing = (isPlanned ? 0 : 1) + (latest > (planned?.version ?? 0) ? 1 : 0);
  return [
    ['statement-is-planned', missing, 2, 'plan'],
    ['selection-matches-statement', Math.abs(selected.stated - selected.counted), selected.counted, 'report'],
    ['texts-match-statement', texts.foreign, texts.lines, 'report'],
  ];
}

/** The report says that everyone on the team is independent: each has said so, before they worked, and no interest is open. */
export function teamChecks({ independence: { people, undeclared, interested, late } }: PreIssueFacts): Found[] {
  return [
    ['team-declared', undeclared, people, 'team'],
    ['interests-resolved', interested, people, 'team'],
    ['declared-before-work', late, people, 'team'],
  ];
}

export function workChecks({
  plan,
  tests,
  baseServices,
  evidence,
  files,
  requests,
  deviations,
  findings,
  notes,
}: PreIssueFacts): Found[] {
  const before = (...states: FindingState[]) => findings.filter((state) => states.includes(state)).length;
  return [
    ['tests-reviewed', tests.total - tests.reviewed, tests.total, 'tests'],
    ['signatures-current', tests.signatureNotCurrent, tests.total, 'tests'],
    ['results-match-scope', Math.abs(plan.tests - tests.concluded), plan.tests, 'tests'],
    ['omissions-have-reasons', plan.omissionsWithoutAllowedReason, plan.omissions, 'plan'],
    ['base-services-registered', baseServices.stopping, baseServices.services, 'base-services'],
    ['base-services-watched', baseServices.told, baseServices.services, 'base-services'],
    ['evidence-in-period', evidence.outside, evidence.dated, 'evidence'],
    ['files-differ', files.repeated, files.given, 'populations'],
    ['requests-settled', requests.open, requests.sent, 'requests'],
    ['deviations-evaluated', deviations.open, deviations.total, 'deviations'],
    ['findings-confirmed', before('draft'), findings.length, 'findings'],
    ['findings-reviewed', before('draft', 'confirmed'), findings.length, 'findings'],
    ['notes-resolved', notes.open, notes.total, 'notes'],
  ];
}
