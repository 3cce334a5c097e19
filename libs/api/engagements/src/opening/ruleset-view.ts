import type { RulesetView } from '@akashi/contracts';
import type { SchemeRuleset } from '@akashi/domain/engagement';

/** Named one by one: what is added to a ruleset later does not reach a page unless somebody decides that it may. */
export function rulesetView({
  id,
  validFrom,
  period,
  deadlines,
  leaderCredentials,
  report,
}: SchemeRuleset): RulesetView {
  return { id, validFrom, period, deadlines, leaderCredentials, bannedWords: report.bannedWords };
}
