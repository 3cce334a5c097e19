import { DomainProblem, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ReviseRulesetBody, RulesetVersionView } from '@akashi/contracts';
import { nextRulesetId, rulesetNumber } from '@akashi/domain/engagement';
import { mayReviseRuleset, refusedCorrection, withCorrections } from '@akashi/domain/ruleset';
import { Injectable } from '@nestjs/common';
import { versionView } from './ruleset-view';
import { RulesetStore } from './ruleset.store';

/** Corrects values of the scheme in a draft of the firm's own. Engagements under an earlier version keep that one. */
@Injectable()
export class ReviseRuleset {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, id: string, { reason, corrections }: ReviseRulesetBody): Promise<RulesetVersionView> {
    return this.transactions.write(caller, async (tx) => {
      const { body: before, state } = await this.rulesets.kept(tx, caller, id);
      const all = await this.rulesets.all(tx, caller);
      // What another version followed, or is about to, is corrected in that one, not beside it.
      const isFollowed = all.some((one) => one.body.predecessor === id && one.state !== 'withdrawn');
      if (isFollowed) throw new DomainProblem('stale-version');
      const decision = mayReviseRuleset({ ruleset: before, state, corrections, reason });
      if (!decision.allowed) {
        // What is no value of the ruleset is somebody's own words, and those come back in no refusal.
        const refused = refusedCorrection(before, corrections);
        const isKnown = refused !== null && decision.code !== 'ruleset.value-unknown';
        throw new DomainProblem(decision.code, isKnown ? { facts: { path: refused.path } } : {});
      }
      const taken = all.map(({ body }) => body.id);
      const ruleset = { ...withCorrections(before, corrections), id: nextRulesetId(id, taken), predecessor: id };
      await this.rulesets.add(tx, caller, { ruleset, corrections, reason: reason.trim() });
      this.ledger.record(tx, {
        action: 'ruleset.revised',
        engagementId: null,
        entity: { type: 'ruleset', id: ruleset.id, version: rulesetNumber(ruleset.id) },
        facts: { predecessor: id, corrections: corrections.length },
        before,
        after: { ruleset, reason },
      });
      return versionView(await this.rulesets.kept(tx, caller, ruleset.id));
    });
  }
}
