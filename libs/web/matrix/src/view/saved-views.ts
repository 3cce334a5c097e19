import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import type { SavedViewView, ViewParams } from '@akashi/contracts';
import { at, matrixApi } from '@akashi/contracts/api';
import { MatrixStore } from '@akashi/web-data';
import { Api, Sending, Session } from '@akashi/web-platform';
import { Dialogs } from '@akashi/web-ui';
import { SaveViewDialog, type SaveViewAsk } from './save-view-dialog';

/** The views of the matrix that the person saved, and those that colleagues share. */
@Injectable()
export class SavedViews {
  private readonly api = inject(Api);
  private readonly store = inject(MatrixStore);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly sending = new Sending();

  private readonly read = this.api.read(() => {
    const engagementId = this.store.engagementId();
    return engagementId ? at(matrixApi.views, { engagementId }) : undefined;
  });
  private readonly views = linkedSignal<SavedViewView[]>(() => (this.read.hasValue() ? this.read.value() : []));
  readonly problem = this.sending.failure;
  readonly all = computed(() =>
    this.views().map((view) => ({ ...view, isOwn: view.ownerId === this.session.userId() })),
  );

  /** Asks for a name under which what these parameters show is kept. */
  async saveAs(params: ViewParams): Promise<void> {
    const ask: SaveViewAsk = { engagementId: this.store.engagementId(), params };
    const saved = await this.dialogs.open<SavedViewView, SaveViewAsk>(SaveViewDialog, ask, { focus: 'input' });
    if (!saved) return;
    this.views.update((views) => [...views.filter(({ id }) => id !== saved.id), saved]);
  }

  async remove(viewId: string): Promise<void> {
    const address = at(matrixApi.removeView, { engagementId: this.store.engagementId(), viewId });
    const isRemoved = await this.sending.run(async (key) => {
      await this.api.send(address, undefined, key);
      return true;
    }, address.url);
    if (isRemoved) this.views.update((views) => views.filter(({ id }) => id !== viewId));
  }
}
