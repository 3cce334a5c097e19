import { Turns, type Caller, type ReceivedFile } from '@akashi/api-platform';
import type { GiveInspectionBundleBody } from '@akashi/contracts';
import { DocumentProcesses } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { PackageBuilder } from '../package/package-builder';
import { CollectInspectionBundle } from './collect-inspection-bundle';
import type { MadeBundle } from './inspection-bundle.store';

const sheet = { role: 'other', path: 'sign-off-matrix.xlsx', title: '署名一覧', titleEn: 'Sign-off matrix' } as const;

/**
 * Makes the file outside of any transaction and in a process of its own, as a package is made: the ledger is signed for it first, and one
 * that is archived too. Whoever asks for several at once waits for their own.
 */
@Injectable()
export class BuildInspectionBundle {
  constructor(
    private readonly collecting: CollectInspectionBundle,
    private readonly builder: PackageBuilder,
    private readonly processes: DocumentProcesses,
    private readonly turns: Turns,
  ) {}

  /** The bytes are in the store when it comes back. */
  build(
    caller: Caller,
    engagementId: string,
    asked: GiveInspectionBundleBody,
  ): Promise<{ made: MadeBundle; file: ReceivedFile }> {
    return this.turns.take(caller.userId, async () => {
      await this.builder.anchor(caller, engagementId, 'inspection', 'writeBeside');
      const { contents, enclosed, matrix, madeAt } = await this.collecting.collect(caller, engagementId, asked);
      const bytes = await this.processes.run('write-sign-off-matrix', { model: matrix });
      const material = { contents, enclosed, sizes: new Map<string, number>() };
      const { file } = await this.builder.build(caller, material, [{ ...sheet, bytes, ledgerSeq: null }]);
      const { model, ledger } = contents;
      const made = {
        ...{ id: model.packageId, engagementId, fileName: `${model.bagName}.zip`, givenAt: madeAt },
        ...{ ledgerSize: ledger.size, ledgerRoot: ledger.root },
      };
      return { made, file };
    });
  }
}
