import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { RulesetVersionSummaryView, RulesetVersionView, RulesetView } from '@akashi/contracts';
import { rulesetApi } from '@akashi/contracts/api';
import { Body, Controller, Param } from '@nestjs/common';
import { ReviseRuleset } from './revise-ruleset';
import { rulesetView, versionSummary, versionView } from './ruleset-view';
import { ReviseRulesetDto } from './ruleset.dto';
import { RulesetStore } from './ruleset.store';

@Controller()
export class RulesetController {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulesets: RulesetStore,
    private readonly reviseRuleset: ReviseRuleset,
  ) {}

  @Handles(rulesetApi.list)
  list(@CurrentCaller() caller: Caller): Promise<RulesetView[]> {
    return this.transactions.read(caller, async (tx) => (await this.rulesets.list(tx, caller)).map(rulesetView));
  }

  @Handles(rulesetApi.versions)
  versions(@CurrentCaller() caller: Caller): Promise<RulesetVersionSummaryView[]> {
    return this.transactions.read(caller, async (tx) => (await this.rulesets.all(tx, caller)).map(versionSummary));
  }

  @Handles(rulesetApi.view)
  view(@CurrentCaller() caller: Caller, @Param('rulesetId') id: string): Promise<RulesetVersionView> {
    return this.transactions.read(caller, async (tx) => versionView(await this.rulesets.kept(tx, caller, id)));
  }

  @Handles(rulesetApi.revise)
  revise(
    @CurrentCaller() caller: Caller,
    @Param('rulesetId') id: string,
    @Body() body: ReviseRulesetDto,
  ): Promise<RulesetVersionView> {
    return this.reviseRuleset.execute(caller, id, body);
  }
}
