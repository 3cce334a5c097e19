import { Component, computed, DestroyRef, inject, input, linkedSignal, signal } from '@angular/core';
import { requestStateLabels } from '@akashi/contracts/labels/request';
import { at, requestApi } from '@akashi/contracts/api';
import { awaitsAnswer, awaitsCheck } from '@akashi/domain/request';
import { Api, EngagementContext, problemOf, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  EmptyState,
  labels,
  PageFrame,
  ProblemNote,
  ReadState,
  SelectField,
  Shortcuts,
  TextField,
  texts,
} from '@akashi/web-ui';
import { RequestDetail, type RequestVerb } from '../detail/request-detail';
import type { BegunRequest } from '../dialogs/request-dialog';
import { RequestActions } from '../request-actions';
import { arriveAtRequests } from './request-arrival';
import { countsOf, everything, filtered, type RequestPart } from './request-filter';
import { RequestTable } from './request-table';
import { requestsPageTexts } from './requests-page-texts';

/** 依頼資料: what the client is asked for, whose turn it is, and beside it what came. */
@Component({
  selector: 'ak-requests-page',
  imports: [Button, EmptyState, ProblemNote, ReadState, RequestDetail, RequestTable, SelectField, TextField],
  providers: [RequestActions],
  templateUrl: './requests-page.html',
  styleUrl: './requests-page.css',
  host: { class: 'bleed' },
})
export class RequestsPage {
  private readonly api = inject(Api);
  protected readonly context = inject(EngagementContext);
  protected readonly actions = inject(RequestActions);

  readonly engagementId = input.required<string>();
  // The query parameters, bound by the router: for what one comes.
  readonly open = input<string>();
  readonly papers = input<string>();
  readonly population = input<string>();

  protected readonly t = texts(requestsPageTexts);
  protected readonly states = labels(requestStateLabels);
  protected readonly read = this.api.read(() => at(requestApi.list, { engagementId: this.engagementId() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly all = computed(() => (this.read.hasValue() ? this.read.value()!.requests : []));
  private readonly answerers = computed(() => (this.read.hasValue() ? this.read.value()!.answerers : []));
  protected readonly filter = signal(everything);
  protected readonly counts = computed(() => countsOf(this.all(), todayInJapan()));
  protected readonly rows = computed(() => filtered(this.all(), this.filter(), todayInJapan()));
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  private readonly picked = computed(() => this.rows().filter(({ id }) => this.chosen().has(id)));
  protected readonly toSend = computed(() => this.picked().filter(({ state }) => state === 'draft'));
  /** What still waits for the client: more time is given, or they are reminded. */
  protected readonly waiting = computed(() => this.picked().filter(({ state }) => awaitsAnswer(state)));
  protected readonly toAccept = computed(() => this.picked().filter(({ state }) => awaitsCheck(state)));
  /** The row in focus; when it leaves the list, the one that took its place. */
  protected readonly current = linkedSignal<ReturnType<typeof this.rows>, string | null>({
    source: this.rows,
    computation: (rows, before) => {
      if (rows.some(({ id }) => id === before?.value)) return before!.value;
      const place = before?.source.findIndex(({ id }) => id === before.value) ?? 0;
      return rows[Math.min(Math.max(0, place), rows.length - 1)]?.id ?? null;
    },
  });
  protected readonly shown = this.api.read(() => {
    const requestId = this.current();
    return requestId === null ? undefined : at(requestApi.view, { engagementId: this.engagementId(), requestId });
  });
  protected readonly shownProblem = computed(() => problemOf(this.shown.error()));
  /** While another is read none is in sight, and nothing is done to one in the place of another. */
  protected readonly request = computed(() => {
    const request = this.shown.hasValue() ? this.shown.value() : undefined;
    return request?.id === this.current() ? request : undefined;
  });
  protected readonly people = computed(() => [
    { value: 'nobody', label: this.t().nobody },
    ...this.answerers().map(({ id, name }) => ({ value: id, label: name })),
  ]);
  protected readonly checkReason = computed(() => (this.context.can('request.check') ? '' : this.t().checkers));
  protected readonly draftReason = computed(() => (this.context.can('request.draft') ? '' : this.t().staff));

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'J K', label: this.t().upDown },
        { keys: 'X', label: this.t().select },
        { keys: 'A', label: this.t().accept },
        { keys: 'R', label: this.t().giveBack },
        { keys: 'Shift+X', label: this.t().selectClean, quiet: true },
        { keys: 'Shift+A', label: this.t().acceptChosen, quiet: true },
        { keys: 'Shift+R', label: this.t().remindChosen, quiet: true },
        { keys: 'N', label: this.t().write, quiet: true },
      ],
      facts: this.read.hasValue() ? [{ text: this.t().count(this.all().length), icon: 'clip' }] : [],
    }));
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.step(1) }),
      shortcuts.add({ keys: 'K', run: () => this.step(-1) }),
      shortcuts.add({ keys: 'X', run: () => this.toggleHere() }),
      shortcuts.add({ keys: 'Shift+X', run: () => this.pickClean() }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
    arriveAtRequests({
      engagementId: this.engagementId,
      isRead: () => this.read.hasValue(),
      open: this.open,
      papers: this.papers,
      population: this.population,
      show: (id) => this.current.set(id),
      begin: (begun) => void this.write(begun),
    });
  }

  protected part(part: RequestPart): void {
    this.filter.update((before) => ({ ...before, part: before.part === part ? 'all' : part }));
  }

  protected narrow(change: { answerer: string } | { words: string }): void {
    this.filter.update((before) => ({ ...before, ...change }));
  }

  protected async write(begun: BegunRequest = {}): Promise<void> {
    const kept = await this.actions.write(this.answerers(), null, begun);
    if (!kept) return;
    this.filter.set(everything);
    this.refresh();
    this.current.set(kept.id);
  }

  protected async takeListIn(): Promise<void> {
    if (await this.actions.takeListIn()) this.refresh();
  }

  protected async takeOver(): Promise<void> {
    if (await this.actions.takeOver()) this.refresh();
  }

  /** What is done with those that are chosen and let it be done; whoever gives up goes on with the same choice. */
  protected async actOnChosen(verb: 'send' | 'extend' | 'remind' | 'acceptAll'): Promise<void> {
    const of = { send: this.toSend, extend: this.waiting, remind: this.waiting, acceptAll: this.toAccept };
    if (await this.actions[verb](of[verb]())) this.chosen.set(this.none);
    this.refresh();
  }

  protected async act(verb: RequestVerb): Promise<void> {
    const request = this.request();
    if (!request) return;
    if (verb === 'revise') await this.actions.write(this.answerers(), request);
    else if (verb === 'send') await this.actions.send([request]);
    else if (verb === 'extend') await this.actions.extend([request]);
    else await this.actions[verb](request);
    this.refresh();
  }

  protected async takeIn(files: readonly File[]): Promise<void> {
    const request = this.request();
    if (!request) return;
    await this.actions.takeIn(request, files);
    this.refresh();
  }

  protected step(by: 1 | -1): void {
    const rows = this.rows();
    const place = rows.findIndex(({ id }) => id === this.current());
    const next = rows[Math.min(rows.length - 1, Math.max(0, place + by))];
    if (next) this.current.set(next.id);
  }

  /** Chooses every answer in sight that waits to be checked and has no remark, or none again. */
  private pickClean(): void {
    const clean = this.rows().filter(({ state, remarks }) => awaitsCheck(state) && remarks === 0);
    this.chosen.set(this.chosen().size > 0 ? this.none : new Set(clean.map(({ id }) => id)));
  }

  private toggleHere(): void {
    const id = this.current();
    if (id === null) return;
    const next = new Set(this.chosen());
    if (!next.delete(id)) next.add(id);
    this.chosen.set(next);
  }

  private refresh(): void {
    this.read.reload();
    this.shown.reload();
  }
}
