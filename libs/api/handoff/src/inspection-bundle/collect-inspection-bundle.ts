import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { GiveInspectionBundleBody } from '@akashi/contracts';
import { boundAssertions, type InspectionMark, type SignOffMatrix } from '@akashi/documents';
import { minuteInJapan } from '@akashi/domain/dates';
import { checkpointOrigin } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { heldOutside, type PackageContents } from '../package/package-contents';
import { PackageStore, type EnclosedLedger } from '../package/package.store';
import { eventsShown } from '../package/shown-events';
import { InspectionBundleStore, type BundleFacts } from './inspection-bundle.store';

export interface CollectedBundle {
  contents: PackageContents;
  enclosed: EnclosedLedger;
  matrix: SignOffMatrix;
  /** The moment that every file in it bears. */
  madeAt: Date;
}

/** What goes into a bundle: who signed what as it stands, and the ledger up to the checkpoint that was signed for it. */
@Injectable()
export class CollectInspectionBundle {
  constructor(
    private readonly door: EngagementDoor,
    private readonly bundles: InspectionBundleStore,
    private readonly packages: PackageStore,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  collect(caller: Caller, engagementId: string, asked: GiveInspectionBundleBody): Promise<CollectedBundle> {
    return this.door.read(caller, engagementId, async (tx) => {
      const madeAt = this.clock.now();
      const facts = await this.bundles.facts(tx, caller, engagementId, asked);
      const mark = markOf(facts, madeAt.toISOString());
      const { firm, client, service } = facts;
      const rows = await this.bundles.signedTests(tx, caller, engagementId);
      const reports = await this.bundles.signedReports(tx, caller, engagementId);
      const { enclosed, ...proofs } = await this.proofs(tx, caller, engagementId);
      const contents = { model: this.describe(facts, mark), papers: [], ...proofs };
      return { contents, enclosed, matrix: { mark, firm, client, service, rows, reports }, madeAt };
    });
  }

  /** Of the ledger it shows what leaves with a package, and of every other event the salted hash. */
  private async proofs(tx: Tx, caller: Caller, engagementId: string) {
    const all = await this.packages.ledger(tx, caller, engagementId, Number.MAX_SAFE_INTEGER);
    const anchor = all.checkpoints.at(-1);
    if (!anchor) throw new Error('The checkpoint just signed is not there.');
    const events = all.events.slice(0, anchor.size);
    const enclosed = { ...all, events, assertions: all.assertions.slice(0, boundAssertions(events).length) };
    const ledger = { origin: checkpointOrigin(caller.firmId, engagementId), size: anchor.size, root: anchor.root };
    return { enclosed, ledger, shown: eventsShown(events), ...heldOutside(enclosed) };
  }

  private describe(facts: BundleFacts, inspection: InspectionMark): PackageContents['model'] {
    const { firm, client, service, periodStart, periodEnd } = facts;
    const minute = minuteInJapan(inspection.madeAt);
    return {
      bagName: `akashi-inspection-${minute.replace(/[-:]/g, '').replace(' ', 'T')}`,
      ...{ packageId: this.ids.next(), version: 1, builtOn: minute.slice(0, 10) },
      ...{ firm, client, service, documentNumber: '', period: { from: periodStart, to: periodEnd } },
      ...{ inspection, notEnclosed: [] },
    };
  }
}

function markOf(facts: BundleFacts, madeAt: string): InspectionMark {
  const { authority, reference, inspector, engagement, beginsOn, endsOn, madeBy } = facts;
  return { authority, reference, inspector, engagement, beginsOn, endsOn, madeAt, madeBy };
}
