import type { RulesetView } from '../ruleset.contract';
import { get, of } from './operation';

export const rulesetApi = {
  /** Versions of the scheme's rules that an engagement may be opened under. */
  list: get('rulesets', 'edition.read', { answer: of<RulesetView[]>() }),
};
