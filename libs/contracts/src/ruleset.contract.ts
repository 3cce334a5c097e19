import type { SchemeRuleset } from '@akashi/domain/engagement';

/**
 * What pages ask the ruleset of an engagement. Tables of sample sizes and the notes on sources stay on the server: a firm
 * may have taken them from text that is disclosed to audit firms only.
 */
export interface RulesetView extends Pick<
  SchemeRuleset,
  'id' | 'validFrom' | 'period' | 'deadlines' | 'leaderCredentials'
> {
  /** Words that sentences of the firm's own do not use. */
  bannedWords: readonly string[];
}
