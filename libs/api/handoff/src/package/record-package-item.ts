import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { DomainProblem, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import { ReceivedPapers, type ReceivedPaper } from '@akashi/api-reporting';
import type { PackageItemQuery, PackageItemView, SetAsideItemBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PackageOverview } from './package-overview';
import { keptForms } from './package-items';
import { PackageStore, type RecordedPaper } from './package.store';

/** A client's paper for the package: sent as a draft, sent as final, or set aside with the reason. */
@Injectable()
export class RecordPackageItem {
  constructor(
    private readonly door: EngagementDoor,
    private readonly overview: PackageOverview,
    private readonly packages: PackageStore,
    private readonly papers: ReceivedPapers,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    form: string,
    { state, version }: PackageItemQuery,
    paper: ReceivedPaper,
  ): Promise<PackageItemView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await this.papers.keep(tx, caller, paper);
      const { fileName, sha256 } = paper;
      return this.put(tx, caller, room, { form, state, reason: '', fileName, sha256, version });
    });
  }

  setAside(caller: Caller, engagementId: string, form: string, body: SetAsideItemBody): Promise<PackageItemView> {
    const { reason, version } = body;
    return this.door.write(caller, engagementId, (tx, room) =>
      this.put(tx, caller, room, { form, state: 'NOT_APPLICABLE', reason, fileName: null, sha256: null, version }),
    );
  }

  private async put(tx: Tx, caller: Caller, room: Room, paper: RecordedPaper): Promise<PackageItemView> {
    const { engagementId } = room;
    const { form, state, sha256, version } = paper;
    const before = (await this.overview.gather(tx, caller, room)).items.find((item) => item.form === form);
    if (!before || keptForms.includes(form)) throw new DomainProblem('not-found');
    await this.packages.putItem(tx, caller, engagementId, { ...paper, owner: before.owner });
    this.ledger.record(tx, {
      action: 'package-item.recorded',
      engagementId,
      entity: { type: 'package-item', id: form, version: version + 1 },
      facts: { form, state, sha256 },
      after: { fileName: paper.fileName, reason: paper.reason },
    });
    const item = (await this.overview.gather(tx, caller, room)).items.find((one) => one.form === form);
    return item ?? before;
  }
}
