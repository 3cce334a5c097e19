import { Component, computed, inject, linkedSignal, output, signal } from '@angular/core';
import type { DropRequestView, DropView } from '@akashi/contracts';
import { at, dropApi } from '@akashi/contracts/api';
import { awaitsAnswer } from '@akashi/domain/request';
import { Api, momentInJapan, problemOf } from '@akashi/web-platform';
import { Button, EmptyState, Note, Panel, ProblemNote, ReadState, SelectField, texts } from '@akashi/web-ui';
import { FileDrop } from '@akashi/web-ui/file';
import { DropFiles } from './drop-files';
import { DropRequest } from './drop-request';
import { dropTexts } from './drop-texts';
import { placeFiles } from './place-files';

/** What an opened link asks for. Files may be put to one request, or many at once by the numbers in their names. */
@Component({
  selector: 'ak-drop-requests',
  imports: [Button, DropRequest, EmptyState, FileDrop, Note, Panel, ProblemNote, ReadState, SelectField],
  providers: [DropFiles],
  templateUrl: './drop-requests.html',
  styleUrl: './drop-requests.css',
})
export class DropRequests {
  private readonly api = inject(Api);
  protected readonly underWay = inject(DropFiles);

  /** The link has to be opened again: what its opening gave is over. */
  readonly closed = output();

  protected readonly read = this.api.read(() => at(dropApi.view));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  /** As it was read, or as it stands since the last thing that was done here. */
  protected readonly view = linkedSignal<DropView | null>(() => (this.read.hasValue() ? this.read.value()! : null));
  protected readonly unplaced = signal<readonly File[]>([]);
  protected readonly t = texts(dropTexts);
  protected readonly until = computed(() => momentInJapan(this.view()?.expiresAt ?? new Date(0).toISOString()));
  protected readonly open = computed(() => (this.view()?.requests ?? []).filter(({ state }) => awaitsAnswer(state)));
  protected readonly choices = computed(() =>
    this.open().map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
  );
  protected readonly help = computed(() => this.t().helpLines.split('\n'));

  constructor() {
    this.underWay.tell((view) => this.take(view));
  }

  protected take(changed: DropRequestView): void {
    this.view.update((view) => {
      if (!view) return view;
      return { ...view, requests: view.requests.map((one) => (one.id === changed.id ? changed : one)) };
    });
  }

  /** Each file to the request that its name means; the others wait until somebody says. */
  protected place(files: readonly File[]): void {
    const placed = placeFiles(files, this.open());
    this.unplaced.update((before) => [
      ...before,
      ...placed.filter(({ requestId }) => requestId === null).map(({ file }) => file),
    ]);
    for (const [requestId, of] of Map.groupBy(placed, (one) => one.requestId))
      if (requestId !== null)
        void this.underWay.put(
          requestId,
          of.map(({ file }) => file),
        );
  }

  protected async say(file: File, requestId: string): Promise<void> {
    this.leave(file);
    if (requestId !== '') await this.underWay.put(requestId, [file]);
  }

  protected leave(file: File): void {
    this.unplaced.update((files) => files.filter((other) => other !== file));
  }
}
