import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type JobWork, type RunningJob } from '@akashi/api-platform';
import { mayMakeEngagementFile } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { PackageBuilder } from '../package/package-builder';
import { CollectEngagementFile } from './collect-engagement-file';
import { EngagementFileStore } from './engagement-file.store';
import { MeasureFiles } from './measure-files';
import { WriteEngagementFile } from './write-engagement-file';

/** What the work is put together of, beside what decides on it. */
@Injectable()
export class MakingSteps {
  constructor(
    readonly builder: PackageBuilder,
    readonly measuring: MeasureFiles,
    readonly writing: WriteEngagementFile,
  ) {}
}

/** Writes out everything of an archived engagement. What is recorded was read again: nobody has to trust that it was written well. */
@Injectable()
export class MakeEngagementFile implements JobWork {
  constructor(
    private readonly door: EngagementDoor,
    private readonly collecting: CollectEngagementFile,
    private readonly steps: MakingSteps,
    private readonly store: EngagementFileStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  async run(job: RunningJob): Promise<void> {
    const { caller, engagementId } = job;
    await job.begin('collect-engagement-file');
    await this.steps.builder.anchor(caller, engagementId, 'engagement-file');
    const collected = await this.collecting.collect(caller, engagementId);
    const { model, ledger, written, rowCount, used } = collected;
    const files = [...written, ...(await this.steps.measuring.measure(caller, used))];
    await job.begin('write-engagement-file');
    const { file, listed } = await this.steps.writing.write(caller, collected, files);
    await job.begin('read-engagement-file');
    await this.steps.writing.readAgain(caller, file, listed);
    await job.begin('record-engagement-file');
    await this.door.write(caller, engagementId, async (tx, { state }) => {
      await job.complete(tx, model.fileId);
      ensure(mayMakeEngagementFile({ engagementState: state }));
      await this.store.add(tx, caller, file, {
        ...{ engagementId, id: model.fileId, number: model.number, fileName: `${model.bagName}.zip` },
        ...{ ledgerSize: ledger.size, ledgerRoot: ledger.root, rowCount, fileCount: files.length - written.length },
        ...{ madeAt: new Date(model.madeAt), verifiedAt: this.clock.now() },
      });
      this.ledger.record(tx, {
        action: 'engagement-file.made',
        engagementId,
        entity: { type: 'engagement-file', id: model.fileId, version: 1 },
        facts: {
          ...{ number: model.number, sha256: file.sha256, size: file.size },
          ...{ ledgerSize: ledger.size, ledgerRoot: ledger.root },
        },
      });
    });
  }

  /** The ledger was signed before: the file ends with that place. */
  settle(): Promise<void> {
    return Promise.resolve();
  }
}
