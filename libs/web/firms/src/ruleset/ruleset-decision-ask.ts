import type { RulesetVersionView } from '@akashi/contracts';
import type { RulesetDifference } from '@akashi/domain/ruleset';

/** The draft that is decided on, and what it says otherwise than the version it began with. */
export interface RulesetDecisionAsk {
  version: RulesetVersionView;
  differences: readonly RulesetDifference[];
}
