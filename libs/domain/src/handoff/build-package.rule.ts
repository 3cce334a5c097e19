import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import type { FormDefinition } from '../engagement/scheme-ruleset';
import { packageItemFaults, type PackageItem, type PackageItemFaultCode } from './package-item';

export type BuildPackageRefusal = PackageItemFaultCode | 'package.report-not-issued' | ClosedEngagementRefusal;

export interface BuildPackageFacts {
  engagementState: EngagementState;
  items: readonly PackageItem[];
  forms: readonly Pick<FormDefinition, 'code' | 'required'>[];
  findings: number;
}

/** A package is built of an issued report and final papers only: what leaves the firm is not a draft of anything. */
export function mayBuildPackage(facts: BuildPackageFacts): Decision<BuildPackageRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (facts.engagementState !== 'issued' && facts.engagementState !== 'handed_over') {
    return refuse('package.report-not-issued');
  }
  const [fault] = packageItemFaults(facts.items, facts.forms, facts.findings);
  return fault ? refuse(fault.code) : allow;
}
