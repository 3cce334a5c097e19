import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, DomainProblem, ensure, LedgerWriter, Reconciliation, type MemberCaller } from '@akashi/api-platform';
import type { GiveInspectionBundleBody, InspectionBundleView } from '@akashi/contracts';
import { inspectionStanding, mayGiveInspectionBundle } from '@akashi/domain/inspection';
import { Injectable } from '@nestjs/common';
import { BuildInspectionBundle } from './build-inspection-bundle';
import { InspectionBundleStore, type BundleFacts } from './inspection-bundle.store';

/**
 * 検査用の一式の提供: made for one inspector, of one engagement that is open to them, archived or not; nothing of it changes. The rule is
 * asked before the file is made and again when the giving is recorded.
 */
@Injectable()
export class GiveInspectionBundle {
  constructor(
    private readonly door: EngagementDoor,
    private readonly bundles: InspectionBundleStore,
    private readonly building: BuildInspectionBundle,
    private readonly reconciliation: Reconciliation,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  async execute(
    caller: MemberCaller,
    engagementId: string,
    asked: GiveInspectionBundleBody,
  ): Promise<InspectionBundleView> {
    await this.door.read(caller, engagementId, async (tx) => {
      this.ensureGivable(await this.bundles.facts(tx, caller, engagementId, asked), asked);
    });
    // What leaves the firm is what was recorded.
    const rows = await this.reconciliation.ensureRowsHold(caller, engagementId, 'package');
    const { made, file } = await this.building.build(caller, engagementId, asked);
    return this.door.writeBeside(caller, engagementId, async (tx) => {
      this.ensureGivable(await this.bundles.facts(tx, caller, engagementId, asked, 'FOR SHARE OF n, i'), asked);
      await rows.keep(tx);
      await this.bundles.add(tx, caller, asked, made, file);
      const { inspectionId: inspection, inspectorId: inspector } = asked;
      const { ledgerSize, ledgerRoot } = made;
      this.ledger.record(tx, {
        action: 'inspection-bundle.given',
        engagementId,
        entity: { type: 'inspection-bundle', id: made.id, version: 1 },
        facts: { inspection, inspector, sha256: file.sha256, ledgerSize, ledgerRoot },
      });
      return this.bundles.view(tx, caller, engagementId, made.id);
    });
  }

  private ensureGivable(facts: BundleFacts, { version }: GiveInspectionBundleBody): void {
    const { isOpened, isInspectorEnded } = facts;
    const standing = inspectionStanding(facts, this.clock.today());
    ensure(mayGiveInspectionBundle({ standing, isOpened, isInspectorEnded }));
    if (facts.version !== version) throw new DomainProblem('stale-version');
  }
}
