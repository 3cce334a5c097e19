import { computed, inject, Injectable } from '@angular/core';
import { at, matrixApi } from '@akashi/contracts/api';
import { MatrixStore } from '@akashi/web-data';
import { EngagementContext, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Dialogs, Language, texts } from '@akashi/web-ui';
import { CellChanges } from '../cells/cell-changes';
import type { PlannedChange } from '../cells/planned-change';
import { WorkbookDialog } from './workbook-dialog';

/** The matrix on its way out to a spreadsheet and back. */
@Injectable()
export class WorkbookTrip {
  private readonly downloads = inject(Downloads);
  private readonly store = inject(MatrixStore);
  private readonly dialogs = inject(Dialogs);
  private readonly changes = inject(CellChanges);
  private readonly context = inject(EngagementContext);
  private readonly lang = inject(Language).lang;
  private readonly sending = new Sending();

  private readonly t = texts({
    mayNot: ['調書を記録できるのは業務実施者です', 'Practitioners record papers'],
  });
  readonly busy = this.sending.busy;
  readonly problem = this.sending.failure;
  /** Why no workbook can be taken back by this person; empty when it can. */
  readonly bar = computed(() => (this.context.can('test.record') ? '' : this.t().mayNot));

  /** Writes these controls, in their order, into a workbook. */
  async write(controls: readonly string[]): Promise<void> {
    const address = at(matrixApi.workbook, { engagementId: this.store.engagementId() });
    await this.sending.run(() => this.downloads.fetch(address, { controls: [...controls], lang: this.lang() }));
  }

  /** Asks for a workbook, lets the person choose where both sides changed a cell, and shows what would change. */
  async takeBack(): Promise<void> {
    const planned = await this.dialogs.open<PlannedChange, string>(WorkbookDialog, this.store.engagementId());
    if (planned) await this.changes.lookOver(planned);
  }
}
