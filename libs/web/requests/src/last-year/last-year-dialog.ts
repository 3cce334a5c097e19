import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, linkedSignal } from '@angular/core';
import type { LastYearRequestView, RequestRow } from '@akashi/contracts';
import { at, requestApi } from '@akashi/contracts/api';
import { Api, problemOf, Sending } from '@akashi/web-platform';
import { Button, DialogFrame, focusWhenThere, ProblemNote, ReadState, texts } from '@akashi/web-ui';
import { lastYearTexts } from './last-year-texts';

/** What somebody should look at before the request goes out again. */
export function remarksOn(request: Pick<LastYearRequestView, 'tests' | 'testsNow' | 'round' | 'isTakenOver'>) {
  if (request.isTakenOver) return ['taken'] as const;
  const { tests, testsNow, round } = request;
  return [
    ...(testsNow < tests ? [testsNow === 0 ? ('none' as const) : ('fewer' as const)] : []),
    ...(round > 1 ? (['returned'] as const) : []),
  ];
}

/** Last year's requests with a tick for each that is asked again: at first all that still have a paper. */
@Component({
  selector: 'ak-last-year-dialog',
  imports: [Button, DialogFrame, ProblemNote, ReadState],
  templateUrl: './last-year-dialog.html',
  styleUrl: './last-year-dialog.css',
})
export class LastYearDialog {
  private readonly api = inject(Api);
  private readonly engagementId = inject<string>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<RequestRow[]>>(DialogRef);
  protected readonly sending = new Sending();
  protected readonly t = texts(lastYearTexts);

  protected readonly read = this.api.read(() => at(requestApi.lastYear, { engagementId: this.engagementId }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  private readonly requests = computed(() => (this.read.hasValue() ? this.read.value().requests : []));
  protected readonly chosen = linkedSignal<readonly LastYearRequestView[], ReadonlySet<string>>({
    source: this.requests,
    computation: (requests) =>
      new Set(requests.flatMap(({ id, testsNow, isTakenOver }) => (testsNow > 0 && !isTakenOver ? [id] : []))),
  });
  protected readonly rows = computed(() =>
    this.requests().map((request) => ({
      ...request,
      isChosen: this.chosen().has(request.id),
      remarks: remarksOn(request).map((remark) => this.t()[remark]),
    })),
  );
  protected readonly open = computed(() => this.rows().filter(({ isTakenOver }) => !isTakenOver));
  protected readonly allChosen = computed(
    () => this.open().length > 0 && this.open().every(({ isChosen }) => isChosen),
  );
  /** Why there is nothing to choose from; empty where there is. */
  protected readonly empty = computed(() => {
    if (!this.read.hasValue()) return '';
    const { engagementName, isClosed, requests } = this.read.value();
    if (engagementName === null) return this.t().first;
    if (isClosed) return this.t().closed(engagementName);
    return requests.length === 0 ? this.t().nothing : '';
  });
  protected readonly why = computed(() => (this.chosen().size === 0 ? this.t().choose : ''));

  constructor() {
    focusWhenThere(() => this.open().length > 0, 'tbody input:not([disabled])');
  }

  protected toggle(id: string): void {
    this.chosen.update((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  protected toggleAll(): void {
    this.chosen.set(new Set(this.allChosen() ? [] : this.open().map(({ id }) => id)));
  }

  protected async take(): Promise<void> {
    const requests = this.open().flatMap(({ id, proposedDueOn: dueOn, isChosen }) => (isChosen ? [{ id, dueOn }] : []));
    const address = at(requestApi.takeOver, { engagementId: this.engagementId });
    const rows = await this.sending.run((key) => this.api.send(address, { requests }, key));
    if (rows) this.dialog.close(rows);
  }
}
