import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ApproveRulesetBody, RulesetVersionView } from '@akashi/contracts';
import { rulesetNumber } from '@akashi/domain/engagement';
import { mayApproveRuleset } from '@akashi/domain/ruleset';
import { Injectable } from '@nestjs/common';
import { versionView } from './ruleset-view';
import { RulesetStore } from './ruleset.store';

/** A second person brings a draft into force: from then on it is the one proposed, and an engagement may obey it. */
@Injectable()
export class ApproveRuleset {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, id: string, { version }: ApproveRulesetBody): Promise<RulesetVersionView> {
    return this.transactions.write(caller, async (tx) => {
      const draft = await this.rulesets.seen(tx, caller, id, version);
      const revisedById = draft.revision?.byId ?? null;
      ensure(mayApproveRuleset({ state: draft.state, revisedById, approverId: caller.userId }));
      await this.rulesets.decide(tx, caller, id, { decision: 'approved', reason: '' });
      this.ledger.record(tx, {
        action: 'ruleset.approved',
        engagementId: null,
        entity: { type: 'ruleset', id, version: rulesetNumber(id) },
        facts: { predecessor: draft.body.predecessor ?? '', revisedBy: revisedById ?? '' },
        after: { ruleset: draft.body },
      });
      return versionView(await this.rulesets.kept(tx, caller, id));
    });
  }
}
