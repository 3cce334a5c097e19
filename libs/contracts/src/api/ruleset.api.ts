import type {
  ReviseRulesetBody,
  RulesetVersionSummaryView,
  RulesetVersionView,
  RulesetView,
} from '../ruleset.contract';
import { get, of, post } from './operation';

export const rulesetApi = {
  /** Versions of the scheme's rules that an engagement may be opened under. */
  list: get('rulesets', 'edition.read', { answer: of<RulesetView[]>() }),
  /** Every version, shipped or the firm's own, with who made it and why. */
  versions: get('ruleset-versions', 'ruleset.read', { answer: of<RulesetVersionSummaryView[]>() }),
  /** One version with every value, its source and how sure it is. */
  view: get('ruleset-versions/:rulesetId', 'ruleset.read', { answer: of<RulesetVersionView>() }),
  /** Corrects values in a new version; the version before, and every engagement under it, stays as it is. */
  revise: post('ruleset-versions/:rulesetId/revise', 'ruleset.revise', {
    body: of<ReviseRulesetBody>(),
    answer: of<RulesetVersionView>(),
  }),
};
