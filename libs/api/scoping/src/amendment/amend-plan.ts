import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { AmendmentPageView } from '@akashi/contracts';
import { mayAmendPlan } from '@akashi/domain/scope';
import type { ControlChangeKind } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { StatementStore } from '../statement/statement.store';
import { AmendmentPage } from './amendment-page';
import { AmendmentStore } from './amendment.store';
import { DrawAmendment, type DrawnAmendment } from './draw-amendment';

/** Draws the next version of an approved plan from the latest statement, beside the plan that stays in force. */
@Injectable()
export class AmendPlan {
  constructor(
    private readonly door: EngagementDoor,
    private readonly amendments: AmendmentStore,
    private readonly drawAmendment: DrawAmendment,
    private readonly page: AmendmentPage,
    private readonly statements: StatementStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string): Promise<AmendmentPageView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { state: engagementState } = await holdEngagement(tx, caller, engagementId);
      const { inForce, draft } = await this.amendments.plans(tx, caller, engagementId);
      const [statement] = await this.statements.versions(tx, caller, engagementId);
      const plannedStatement = inForce?.statementVersionNo ?? 0;
      const latestStatement = statement?.versionNo ?? 0;
      const inheritanceEnded = inForce ? await this.page.inheritanceEnded(tx, caller, room, inForce.id) : 0;
      const planApproved = inForce !== null;
      ensure(mayAmendPlan({ engagementState, planApproved, plannedStatement, latestStatement, inheritanceEnded }));
      if (!inForce || !statement) throw new DomainProblem('plan.not-approved');

      const drawn = await this.drawAmendment.from(tx, caller, room, { inForce, draft, statement });
      const page = await this.page.read(tx, caller, room);
      const versionNo = page.amendment?.versionNo ?? 0;
      this.record(tx, engagementId, drawn, { versionNo, amends: inForce.versionNo, statementVersion: latestStatement });
      return page;
    });
  }

  private record(
    tx: Tx,
    engagementId: string,
    { planId, controls, changed }: DrawnAmendment,
    versions: { versionNo: number; amends: number; statementVersion: number },
  ): void {
    const count = (kind: ControlChangeKind) => changed.filter((one) => one.kind === kind).length;
    this.ledger.record(tx, {
      action: 'plan.amendment-drafted',
      engagementId,
      entity: { type: 'scope_plan', id: planId, version: 1 },
      facts: {
        ...versions,
        controls,
        reworded: count('reworded'),
        controlChanged: count('control_changed'),
        added: count('added'),
        dropped: count('dropped'),
      },
      after: changed,
    });
  }
}
