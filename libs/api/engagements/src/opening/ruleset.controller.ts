import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { RulesetView } from '@akashi/contracts';
import { rulesetApi } from '@akashi/contracts/api';
import { Controller } from '@nestjs/common';
import { rulesetView } from './ruleset-view';
import { RulesetStore } from './ruleset.store';

/** The rulesets an engagement may be opened under. */
@Controller()
export class RulesetController {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulesets: RulesetStore,
  ) {}

  @Handles(rulesetApi.list)
  list(@CurrentCaller() caller: Caller): Promise<RulesetView[]> {
    return this.transactions.read(caller, async (tx) => (await this.rulesets.list(tx)).map(rulesetView));
  }
}
