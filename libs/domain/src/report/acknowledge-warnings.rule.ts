import { allow, refuse, type Decision } from '../decision';
import { isBlank } from '../text/storable-text';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { ReportState } from './report-state';
import { asksReason, differingWarnings, type Warning } from './standing-warnings';

export type AcknowledgeWarningsRefusal =
  'report.not-quality-reviewed' | 'report.warnings-changed' | 'report.warning-reason-missing' | ReasonRefusal;

export interface AcknowledgeWarningsFacts {
  state: ReportState;
  standing: readonly Warning[];
  acknowledged: readonly (Warning & { reason: string })[];
}

/** Whoever approves has read each warning that stands, and says why it may pass where its check asks for that. */
export function mayAcknowledgeWarnings(facts: AcknowledgeWarningsFacts): Decision<AcknowledgeWarningsRefusal> {
  if (facts.state !== 'quality_reviewed') return refuse('report.not-quality-reviewed');
  if (differingWarnings(facts.standing, facts.acknowledged).length > 0) return refuse('report.warnings-changed');
  const stated = facts.acknowledged
    .filter(({ code, reason }) => asksReason(code) || !isBlank(reason))
    .map(({ reason }) => statesReason(reason, 'report.warning-reason-missing'));
  return stated.find(({ allowed }) => !allowed) ?? allow;
}
