import { inject, Injectable } from '@angular/core';
import { testTypeShortLabels } from '@akashi/contracts';
import { MatrixStore, type MatrixRow } from '@akashi/web-data';
import { Dialogs, labels, texts, Toasts } from '@akashi/web-ui';
import { DistributeFilesDialog, type DistributeFilesAsk } from './distribute-files-dialog';
import { ShareEvidenceDialog, type ShareEvidenceAsk } from './share-evidence-dialog';

/** Evidence onto many papers at once. After each the matrix is read anew. */
@Injectable()
export class EvidenceActs {
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly store = inject(MatrixStore);
  private readonly types = labels(testTypeShortLabels);
  private readonly t = texts({
    shared: (count: number) => [`調書 ${count}件に証跡を置きました`, `Evidence put on ${count} papers`],
    distributed: (count: number) => [
      `ファイル ${count}件を調書に配りました`,
      `${count} files distributed to the papers`,
    ],
  });

  /** One piece of evidence onto all papers of these controls; true when it was done. */
  async share(engagementId: string, rows: readonly MatrixRow[]): Promise<boolean> {
    const named = new Map(
      rows.flatMap(({ number, tests }) =>
        tests.map(({ id, type }) => [id, `${number} ${this.types()[type]}`] as const),
      ),
    );
    const ask: ShareEvidenceAsk = {
      engagementId,
      tests: rows.flatMap(({ tests }) => tests.map(({ id, version }) => ({ id, version }))),
      nameOf: (id) => named.get(id) ?? '',
    };
    const done = await this.dialogs.open<number, ShareEvidenceAsk>(ShareEvidenceDialog, ask, { focus: 'input' });
    if (done !== undefined) this.toasts.show(this.t().shared(done));
    await this.store.load(engagementId);
    return done !== undefined;
  }

  /** Many files onto the papers that their names mean; true when all were sent. */
  async distribute(engagementId: string, rows: readonly MatrixRow[]): Promise<boolean> {
    const done = await this.dialogs.open<number, DistributeFilesAsk>(DistributeFilesDialog, { rows });
    if (done !== undefined) this.toasts.show(this.t().distributed(done));
    await this.store.load(engagementId);
    return done !== undefined;
  }
}
