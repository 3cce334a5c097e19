import type { SchemeRuleset } from '@akashi/domain/engagement';
import type { RulesetCorrection, RulesetValue } from '@akashi/domain/ruleset';
import type { WordRules } from '@akashi/domain/text';

/** What pages ask the ruleset of an engagement, and the rulesets one may be opened under. */
export interface RulesetView extends Pick<
  SchemeRuleset,
  | 'id'
  | 'scheme'
  | 'variant'
  | 'predecessor'
  | 'validFrom'
  | 'period'
  | 'deadlines'
  | 'leaderCredentials'
  | 'registration'
  | 'archive'
> {
  /** Words that sentences of the firm's own do not use, or only after a second look. */
  words: WordRules;
}

/** Who made a version of the firm's own, and why. */
export interface RulesetRevisionView {
  reason: string;
  byName: string;
  at: string;
}

/** A line of the list of versions. */
export interface RulesetVersionSummaryView extends Pick<
  SchemeRuleset,
  'id' | 'scheme' | 'variant' | 'predecessor' | 'validFrom'
> {
  /** Null for a version that came with the product. */
  revision: RulesetRevisionView | null;
}

/** A version with every value, its source and how sure it is: for the firm's own people only. */
export interface RulesetVersionView extends RulesetVersionSummaryView {
  values: RulesetValue[];
}

/** Corrects values of the version named in the path, in a new version. */
export interface ReviseRulesetBody {
  reason: string;
  corrections: RulesetCorrection[];
}
