import { allow, refuse, type Decision } from '../decision';
import type { SchemeRuleset } from '../engagement/scheme-ruleset';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { isRulesetInForce, type RulesetState } from './ruleset-state';
import { rulesetFields } from './ruleset-fields';
import { rulesetFault, type RulesetFaultCode } from './ruleset-faults';
import { corrected, pathOf, rulesetDifferences, rulesetValues, type RulesetCorrection } from './ruleset-value';

export type ReviseRulesetRefusal =
  | RulesetFaultCode
  | ReasonRefusal
  | 'ruleset.not-in-force'
  | 'ruleset.reason-missing'
  | 'ruleset.nothing-corrected'
  | 'ruleset.value-unknown'
  | 'ruleset.value-unreadable'
  | 'ruleset.source-missing';

export interface ReviseRulesetFacts {
  /** The version that is corrected; it stays as it is. */
  ruleset: SchemeRuleset;
  state: RulesetState;
  corrections: readonly RulesetCorrection[];
  reason: string;
}

function correctionRefusal(ruleset: SchemeRuleset, correction: RulesetCorrection): ReviseRulesetRefusal | null {
  const field = rulesetFields(ruleset).find((one) => pathOf(one) === correction.path);
  if (!field) return 'ruleset.value-unknown';
  if (isBlank(correction.source)) return 'ruleset.source-missing';
  if (!isStorableText(correction.source, textLimits.line)) return 'reason.not-storable';
  return corrected(ruleset, field, correction) === null ? 'ruleset.value-unreadable' : null;
}

/** The first correction that cannot be made, so that it can be named; null when each can. */
export function refusedCorrection(
  ruleset: SchemeRuleset,
  corrections: readonly RulesetCorrection[],
): { path: string; code: ReviseRulesetRefusal } | null {
  for (const correction of corrections) {
    const code = correctionRefusal(ruleset, correction);
    if (code !== null) return { path: correction.path, code };
  }
  return null;
}

/** The ruleset with every correction in it, each with its source. Corrections that cannot be read are left out. */
export function withCorrections(ruleset: SchemeRuleset, corrections: readonly RulesetCorrection[]): SchemeRuleset {
  return corrections.reduce((standing, correction) => {
    const field = rulesetFields(standing).find((one) => pathOf(one) === correction.path);
    return (field && corrected(standing, field, correction)) ?? standing;
  }, ruleset);
}

/**
 * A value of the scheme is corrected in a new version, with the reason and where the value comes from: engagements opened
 * under the version before keep it, so nothing already computed changes behind anyone's back. What nobody has approved
 * is no ground for the next.
 */
export function mayReviseRuleset(facts: ReviseRulesetFacts): Decision<ReviseRulesetRefusal> {
  const { ruleset, corrections } = facts;
  if (!isRulesetInForce(facts.state)) return refuse('ruleset.not-in-force');
  const refused = refusedCorrection(ruleset, corrections);
  if (refused) return refuse(refused.code);
  const next = withCorrections(ruleset, corrections);
  if (rulesetDifferences(rulesetValues(ruleset), rulesetValues(next)).length === 0)
    return refuse('ruleset.nothing-corrected');
  const fault = rulesetFault(next);
  if (fault !== null) return refuse(fault);
  const reason = statesReason(facts.reason, 'ruleset.reason-missing');
  return reason.allowed ? allow : reason;
}
