import { CurrentCaller, Requires, Transactions, type Caller } from '@akashi/api-platform';
import type { RulesetView } from '@akashi/contracts';
import { Controller, Get } from '@nestjs/common';
import { rulesetView } from './ruleset-view';
import { RulesetStore } from './ruleset.store';

/** The rulesets an engagement may be opened under. */
@Controller('rulesets')
export class RulesetController {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulesets: RulesetStore,
  ) {}

  @Get()
  @Requires('edition.read')
  list(@CurrentCaller() caller: Caller): Promise<RulesetView[]> {
    return this.transactions.read(caller, async (tx) => (await this.rulesets.list(tx)).map(rulesetView));
  }
}
