import { Clock, ensure, LedgerWriter, Transactions, type ClientPersonCaller } from '@akashi/api-platform';
import type { ClientFindingView, PlanImprovementBody } from '@akashi/contracts';
import { findingStateAfterImprovement, mayPlanImprovement } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { FindingStore } from '../finding.store';
import { ImprovementStore } from '../improvement.store';
import { ClientFindingStore } from './client-finding.store';

/** 改善計画書: what the client will do, who does it and until when; and later what was done. Each time a version of its own. */
@Injectable()
export class PlanImprovement {
  constructor(
    private readonly transactions: Transactions,
    private readonly shown: ClientFindingStore,
    private readonly findings: FindingStore,
    private readonly improvements: ImprovementStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: ClientPersonCaller, id: string, body: PlanImprovementBody): Promise<ClientFindingView> {
    const { version, words, ...improvement } = body;
    const { dueOn, improvedOn } = improvement;
    return this.transactions.writeForClient(caller, {
      find: async (tx) => {
        const finding = await this.shown.hold(tx, caller, id);
        ensure(mayPlanImprovement({ ...finding, ...improvement, words, today: this.clock.today() }));
        return finding;
      },
      change: async (tx, finding) => {
        const { engagementId, number } = finding;
        const state = findingStateAfterImprovement(improvedOn);
        await this.findings.change(tx, caller, finding, { id, version }, { state });
        const planNo = await this.improvements.put(tx, caller, { engagementId, findingId: id }, improvement, words);
        this.ledger.record(tx, {
          action: 'finding.plan-submitted',
          engagementId,
          entity: { type: 'finding', id, version: version + 1 },
          facts: { number, planNo, state, dueOn, improvedOn },
          after: { ...improvement, words },
        });
      },
      answer: (tx) => this.shown.view(tx, caller, id),
    });
  }
}
