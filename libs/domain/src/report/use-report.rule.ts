import { allow, refuse, type Decision } from '../decision';

export type UseReportRefusal = 'report.outdated';

/**
 * A report is signed and issued only while it still says what the working papers, the findings and the statement say: what
 * changed since it was composed would otherwise go out unsigned. `changed` names the parts that differ.
 */
export function mayUseReport(facts: { changed: readonly string[] }): Decision<UseReportRefusal> {
  return facts.changed.length === 0 ? allow : refuse('report.outdated');
}
