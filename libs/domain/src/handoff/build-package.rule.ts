import { allow, refuse, type Decision } from '../decision';
import type { EngagementState } from '../engagement/engagement-state';
import type { FormDefinition } from '../engagement/scheme-ruleset';
import { packageItemFaults, type PackageItem, type PackageItemFaultCode } from './package-item';

export type BuildPackageRefusal = PackageItemFaultCode | 'package.report-not-issued' | 'engagement.archived';

export interface BuildPackageFacts {
  engagementState: EngagementState;
  items: readonly PackageItem[];
  forms: readonly Pick<FormDefinition, 'code' | 'required'>[];
  findings: number;
}

/** A package is built of an issued report and final papers only: what leaves the firm is not a draft of anything. */
export function mayBuildPackage(facts: BuildPackageFacts): Decision<BuildPackageRefusal> {
  if (facts.engagementState === 'archived') return refuse('engagement.archived');
  if (facts.engagementState !== 'issued' && facts.engagementState !== 'handed_over') {
    return refuse('package.report-not-issued');
  }
  const [fault] = packageItemFaults(facts.items, facts.forms, facts.findings);
  return fault ? refuse(fault.code) : allow;
}
