import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { RulesetVersionView, WithdrawRulesetBody } from '@akashi/contracts';
import { rulesetNumber } from '@akashi/domain/engagement';
import { mayWithdrawRuleset } from '@akashi/domain/ruleset';
import { Injectable } from '@nestjs/common';
import { versionView } from './ruleset-view';
import { RulesetStore } from './ruleset.store';

/** A draft that is not to come into force: it stays on file with the reason, and the version before is corrected again. */
@Injectable()
export class WithdrawRuleset {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, id: string, { version, reason }: WithdrawRulesetBody): Promise<RulesetVersionView> {
    return this.transactions.write(caller, async (tx) => {
      const draft = await this.rulesets.seen(tx, caller, id, version);
      ensure(mayWithdrawRuleset({ state: draft.state, reason }));
      await this.rulesets.decide(tx, caller, id, { decision: 'withdrawn', reason: reason.trim() });
      this.ledger.record(tx, {
        action: 'ruleset.withdrawn',
        engagementId: null,
        entity: { type: 'ruleset', id, version: rulesetNumber(id) },
        facts: { predecessor: draft.body.predecessor ?? '', revisedBy: draft.revision?.byId ?? '' },
        after: { reason },
      });
      return versionView(await this.rulesets.kept(tx, caller, id));
    });
  }
}
