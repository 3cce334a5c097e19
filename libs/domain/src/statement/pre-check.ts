import type { GradedRule } from './statement-rules';

/** What a statement has to say before an audit can rest on it (事前点検), in the order it is looked at. */
export const preCheckRequirements = [
  'facts-stated',
  'mandatory-selected',
  'reasons-stated',
  'controls-stated',
  'changes-stated',
  'populations-explained',
  'base-services-registered',
] as const;

export type PreCheckRequirement = (typeof preCheckRequirements)[number];

const requirementOfTopic: Readonly<Record<string, PreCheckRequirement>> = {
  fact: 'facts-stated',
  generativeAi: 'facts-stated',
  auditScope: 'facts-stated',
  statementDate: 'facts-stated',
  criterion: 'mandatory-selected',
  choice: 'mandatory-selected',
  reason: 'reasons-stated',
  validity: 'changes-stated',
  population: 'populations-explained',
  baseService: 'base-services-registered',
};

export function requirementOf(rule: GradedRule): PreCheckRequirement {
  return requirementOfTopic[rule.split('.')[0] ?? ''] ?? 'controls-stated';
}

export interface PreCheckLine<Fault> {
  requirement: PreCheckRequirement;
  faults: readonly Fault[];
}

/**
 * The pre-check of a statement: every requirement with what is wrong about it, met where nothing is. It says what the
 * client may still mend, and is no part of what the audit found.
 */
export function preCheck<Fault extends { rule: GradedRule }>(faults: readonly Fault[]): PreCheckLine<Fault>[] {
  return preCheckRequirements.map((requirement) => ({
    requirement,
    faults: faults.filter(({ rule }) => requirementOf(rule) === requirement),
  }));
}
