import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { RulesetVersionSummaryView, RulesetVersionView, RulesetView } from '@akashi/contracts';
import { rulesetApi } from '@akashi/contracts/api';
import { Body, Controller, Param } from '@nestjs/common';
import { ApproveRuleset } from './approve-ruleset';
import { ReviseRuleset } from './revise-ruleset';
import { rulesetView, versionSummary, versionView } from './ruleset-view';
import { ApproveRulesetDto, ReviseRulesetDto, WithdrawRulesetDto } from './ruleset.dto';
import { RulesetStore } from './ruleset.store';
import { WithdrawRuleset } from './withdraw-ruleset';

@Controller()
export class RulesetController {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulesets: RulesetStore,
    private readonly reviseRuleset: ReviseRuleset,
    private readonly approveRuleset: ApproveRuleset,
    private readonly withdrawRuleset: WithdrawRuleset,
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

  @Handles(rulesetApi.approve)
  approve(
    @CurrentCaller() caller: Caller,
    @Param('rulesetId') id: string,
    @Body() body: ApproveRulesetDto,
  ): Promise<RulesetVersionView> {
    return this.approveRuleset.execute(caller, id, body);
  }

  @Handles(rulesetApi.withdraw)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param('rulesetId') id: string,
    @Body() body: WithdrawRulesetDto,
  ): Promise<RulesetVersionView> {
    return this.withdrawRuleset.execute(caller, id, body);
  }
}
