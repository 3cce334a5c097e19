import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, Ids, type Caller } from '@akashi/api-platform';
import { boundAssertions } from '@akashi/documents';
import { checkpointOrigin } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { BuildablePackage } from './buildable-package';
import {
  bagNameOf,
  enclosedPapers,
  heldOutside,
  notEnclosed,
  replacedPackage,
  type PackageMaterial,
} from './package-contents';
import { PackageStore } from './package.store';
import { eventsShown } from './shown-events';

/** What goes into a package: the papers as they stand, and the ledger up to the checkpoint that was signed for it. */
@Injectable()
export class CollectPapers {
  constructor(
    private readonly door: EngagementDoor,
    private readonly buildable: BuildablePackage,
    private readonly packages: PackageStore,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  collect(caller: Caller, engagementId: string): Promise<PackageMaterial> {
    return this.door.read(caller, engagementId, async (tx, room) => {
      const gathered = await this.buildable.gather(tx, caller, room);
      const all = await this.packages.ledger(tx, caller, engagementId, Number.MAX_SAFE_INTEGER);
      const anchor = all.checkpoints.at(-1);
      if (!anchor) throw new Error('The checkpoint just signed is not there.');
      const events = all.events.slice(0, anchor.size);
      const assertions = all.assertions.slice(0, boundAssertions(events).length);
      const enclosed = { ...all, events, assertions };
      const earlier = await this.packages.list(tx, caller, engagementId);
      const versionNo = (earlier[0]?.versionNo ?? 0) + 1;
      const { facts, items, report, sizes } = gathered;
      const model = {
        bagName: bagNameOf(gathered, versionNo),
        packageId: this.ids.next(),
        version: versionNo,
        builtOn: this.clock.today(),
        firm: facts.firmName,
        client: facts.clientName,
        service: facts.serviceName,
        documentNumber: report.model.documentNumber,
        period: { from: facts.periodStart, to: facts.periodEnd },
        enclosesProof: true as const,
        ...replacedPackage(earlier),
        notEnclosed: notEnclosed(items),
      };
      const ledger = { origin: checkpointOrigin(caller.firmId, engagementId), size: anchor.size, root: anchor.root };
      const papers = enclosedPapers(items, events);
      const contents = { model, papers, ledger, shown: eventsShown(events), ...heldOutside(enclosed) };
      return { contents, enclosed, sizes };
    });
  }
}
