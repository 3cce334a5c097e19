import { EngagementDoor, type Room } from '@akashi/api-engagements';
import {
  LedgerWriter,
  type Caller,
  type JobWork,
  type ReceivedFile,
  type RunningJob,
  type Tx,
} from '@akashi/api-platform';
import { canonicalJson } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { BuildablePackage } from './buildable-package';
import { CollectPapers } from './collect-papers';
import type { PackageContents } from './package-contents';
import { PackageBuilder } from './package-builder';
import { PackageStore } from './package.store';

/**
 * Builds the package of the papers as they stand and the ledger up to a checkpoint signed for it. The bytes are made
 * between two transactions; the second asks the same rules again.
 */
@Injectable()
export class BuildPackage implements JobWork {
  constructor(
    private readonly door: EngagementDoor,
    private readonly buildable: BuildablePackage,
    private readonly papers: CollectPapers,
    private readonly builder: PackageBuilder,
    private readonly packages: PackageStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async run(job: RunningJob): Promise<void> {
    const { caller, engagementId } = job;
    await job.begin('collect-papers');
    await this.door.begin(caller, engagementId, (tx, room) => this.buildable.gather(tx, caller, room));
    await this.builder.anchor(caller, engagementId, 'package');
    const material = await this.papers.collect(caller, engagementId);
    const { contents } = material;
    await job.begin('pack-papers');
    const { file, page, keyNumber } = await this.builder.build(caller, material);
    await job.begin('record-package');
    await this.door.write(caller, engagementId, async (tx, room) => {
      await job.complete(tx, contents.model.packageId);
      await this.keep(tx, caller, room, { ...contents, page, keyNumber }, file);
    });
  }

  /** The ledger was signed before: the package ends with that place. */
  settle(): Promise<void> {
    return Promise.resolve();
  }

  private async keep(tx: Tx, caller: Caller, room: Room, contents: PackageContents, file: ReceivedFile): Promise<void> {
    const { engagementId } = room;
    const { report } = await this.buildable.gather(tx, caller, room);
    const { model, ledger } = contents;
    await this.packages.add(tx, caller, file, {
      engagementId,
      id: model.packageId,
      versionNo: model.version,
      reportId: report.id,
      state: 'built',
      ledgerSize: ledger.size,
      ledgerRoot: ledger.root,
      contents: canonicalJson(contents),
      builtBy: caller.userId,
    });
    this.ledger.record(tx, {
      action: 'package.built',
      engagementId,
      entity: { type: 'package', id: model.packageId, version: 1 },
      facts: { versionNo: model.version, sha256: file.sha256, ledgerSize: ledger.size, ledgerRoot: ledger.root },
    });
  }
}
