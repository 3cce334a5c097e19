import type { RulesetVersionSummaryView, RulesetVersionView, RulesetView } from '@akashi/contracts';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import { rulesetValues } from '@akashi/domain/ruleset';
import { versionOf, type KeptRuleset } from './ruleset.store';

/** Named one by one: what is added to a ruleset later does not reach a page unless somebody decides that it may. */
export function rulesetView(ruleset: SchemeRuleset): RulesetView {
  const { id, scheme, variant, predecessor, validFrom, period, deadlines, leaderCredentials, report } = ruleset;
  const { catalogueEdition, registration, archive } = ruleset;
  const named = { id, scheme, variant, predecessor, validFrom, catalogueEdition };
  return { ...named, period, deadlines, leaderCredentials, registration, archive, words: report.words };
}

export function versionSummary(kept: KeptRuleset): RulesetVersionSummaryView {
  const { id, scheme, variant, predecessor, validFrom } = kept.body;
  const { state, revision, decision } = kept;
  return { id, scheme, variant, predecessor, validFrom, state, version: versionOf(kept), revision, decision };
}

export function versionView(kept: KeptRuleset): RulesetVersionView {
  return { ...versionSummary(kept), values: rulesetValues(kept.body) };
}
