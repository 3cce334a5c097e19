import type { SchemeRuleset } from '@akashi/domain/engagement';
import type { RulesetCorrection, RulesetState, RulesetValue } from '@akashi/domain/ruleset';
import type { WordRules } from '@akashi/domain/text';

/** What pages ask the ruleset of an engagement, and the rulesets one may be opened under. */
export interface RulesetView extends Pick<
  SchemeRuleset,
  | 'id'
  | 'scheme'
  | 'variant'
  | 'predecessor'
  | 'validFrom'
  | 'catalogueEdition'
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
  byId: string;
  byName: string;
  at: string;
}

/** Who approved or withdrew it. */
export interface RulesetDecisionView {
  /** Why it was withdrawn; an approval asks for none. */
  reason: string;
  /** Empty for a version that was there before a second person was asked. */
  byName: string;
  at: string;
}

/** A line of the list of versions. */
export interface RulesetVersionSummaryView extends Pick<
  SchemeRuleset,
  'id' | 'scheme' | 'variant' | 'predecessor' | 'validFrom'
> {
  state: RulesetState;
  /** What a decision on it names: a version that was decided on meanwhile is another one. */
  version: number;
  /** Null for a version that came with the product. */
  revision: RulesetRevisionView | null;
  /** Null until there is one, and for a version that came with the product. */
  decision: RulesetDecisionView | null;
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

/** Brings a draft into force. */
export interface ApproveRulesetBody {
  version: number;
}

/** Takes a draft back, or gives it back. */
export interface WithdrawRulesetBody {
  version: number;
  reason: string;
}
