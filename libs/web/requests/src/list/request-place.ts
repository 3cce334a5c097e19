import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import { Router } from '@angular/router';
import { Drafts } from '@akashi/web-platform';
import {
  readFilter,
  readView,
  requestViews,
  writeAddress,
  type RequestAddress,
  type RequestsView,
} from './request-address';
import type { RequestFilter } from './request-filter';

const keptView = 'requests.view';

/**
 * Which requests are seen, and how: the address says it, so that it can be handed on, and the way of seeing is kept for the person.
 * Make it where injection is allowed.
 */
export class RequestPlace {
  private readonly router = inject(Router);
  private readonly drafts = inject(Drafts);
  /** Addresses of our own that are under way: what was narrowed meanwhile is not taken back by an older one. */
  private pending = 0;

  private readonly said: Signal<RequestAddress>;
  readonly filter;
  readonly view;

  constructor(address: () => RequestAddress) {
    const same = (one: RequestAddress, other: RequestAddress) => JSON.stringify(one) === JSON.stringify(other);
    this.said = computed(address, { equal: same });
    this.filter = linkedSignal<RequestAddress, RequestFilter>({
      source: this.said,
      computation: (said, before) => (before && this.pending > 0 ? before.value : readFilter(said)),
    });
    this.view = linkedSignal<RequestAddress, RequestsView>({
      source: this.said,
      computation: (said, before) => (before && this.pending > 0 ? before.value : this.viewOf(said)),
    });
  }

  narrow(change: Partial<RequestFilter>): void {
    this.filter.update((before) => ({ ...before, ...change }));
    this.write();
  }

  see(view: RequestsView): void {
    this.view.set(view);
    // What is as usual is kept nowhere.
    if (view === 'table') this.drafts.drop(keptView);
    else this.drafts.keep(keptView, view);
    this.write();
  }

  /** The rows of a number or a day, in the table: what is looked up changes nobody's usual way of seeing. */
  seeRows(change: Partial<RequestFilter>): void {
    this.view.set('table');
    this.narrow(change);
  }

  seeNext(): void {
    this.see(requestViews[(requestViews.indexOf(this.view()) + 1) % requestViews.length]!);
  }

  private viewOf(said: RequestAddress): RequestsView {
    return readView(said) ?? this.usual() ?? 'table';
  }

  /** Null for whoever sees the table, as everybody does at first. */
  private usual(): RequestsView | null {
    return readView({ view: this.drafts.find<string>(keptView) ?? undefined });
  }

  private write(): void {
    this.pending += 1;
    const queryParams = writeAddress(this.view(), this.filter(), this.usual() !== null);
    void this.router
      .navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true })
      .finally(() => (this.pending -= 1));
  }
}
