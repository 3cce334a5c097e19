import type {
  ApproveRulesetBody,
  ReviseRulesetBody,
  RulesetVersionSummaryView,
  RulesetVersionView,
  RulesetView,
  WithdrawRulesetBody,
} from '../ruleset.contract';
import { get, of, post } from './operation';

export const rulesetApi = {
  /** Versions of the scheme's rules that an engagement may be opened under. */
  list: get('rulesets', 'edition.read', { answer: of<RulesetView[]>() }),
  /** Every version, shipped or the firm's own, with who made it and why. */
  versions: get('ruleset-versions', 'ruleset.read', { answer: of<RulesetVersionSummaryView[]>() }),
  /** One version with every value, its source and how sure it is. */
  view: get('ruleset-versions/:rulesetId', 'ruleset.read', { answer: of<RulesetVersionView>() }),
  /** Corrects values in a draft of the next version; the version before, and every engagement under it, stays as it is. */
  revise: post('ruleset-versions/:rulesetId/revise', 'ruleset.revise', {
    body: of<ReviseRulesetBody>(),
    answer: of<RulesetVersionView>(),
  }),
  /** A second person brings a draft into force. */
  approve: post('ruleset-versions/:rulesetId/approve', 'ruleset.approve', {
    stepUp: 'signature',
    body: of<ApproveRulesetBody>(),
    answer: of<RulesetVersionView>(),
    status: 200,
  }),
  /** A draft that is not to come into force; it stays on file with the reason. */
  withdraw: post('ruleset-versions/:rulesetId/withdraw', 'ruleset.withdraw', {
    body: of<WithdrawRulesetBody>(),
    answer: of<RulesetVersionView>(),
    status: 200,
  }),
};
